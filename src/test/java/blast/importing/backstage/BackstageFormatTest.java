package blast.importing.backstage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import blast.importing.trial.Trial;
import org.junit.jupiter.api.Test;

/** What becomes of the entities of a catalogue. */
class BackstageFormatTest {
  private static final String HEAD = "apiVersion: backstage.io/v1alpha1\n";

  private static Trial files(String... texts) {
    Trial trial = Trial.of(new BackstageFormat());
    for (int i = 0; i < texts.length; i++) {
      String all = texts[i].startsWith("kind:") ? HEAD + texts[i] : texts[i];
      trial = trial.file("c" + i + ".yaml", all.replace("---\nkind:", "---\n" + HEAD + "kind:"));
    }
    return trial;
  }

  @Test
  void componentsAreServicesAndResourcesAreResources() {
    Trial trial =
        files(
            """
            kind: Component
            metadata:
              name: shop
              title: The shop
              description: never copied
              tags: [java]
              links: [{url: 'https://runbook.example/shop', title: Runbook}, {url: 'https://other'}]
            spec: {type: website, lifecycle: experimental, owner: 'group:default/sales', system: 'system:store'}
            ---
            kind: Component
            metadata: {name: pay}
            spec: {type: service, lifecycle: Production, owner: 'user:kim'}
            ---
            kind: Resource
            metadata: {name: orders-db}
            spec: {type: database, owner: default/data, system: default/store}
            ---
            kind: System
            metadata: {name: store}
            spec: {owner: sales, domain: retail}
            """);

    assertThat(trial.sections())
        .isEqualTo(
            """
            resources:
              orders-db: {owner: data, source: "c0.yaml#resource:orders-db", tags: [domain:retail, system:store], type: database}
            services:
              pay: {owner: kim, source: "c0.yaml#component:pay"}
              shop: {name: The shop, owner: sales, source: "c0.yaml#component:shop", link: https://runbook.example/shop, tags: [domain:retail, experimental, system:store]}
            """);
    assertThat(trial.leftOut()).containsExactly(entry("System", 1L));
  }

  @Test
  void whatIsDependedOnIsNeededWhicheverSideSaysIt() {
    Trial trial =
        files(
            """
            kind: Component
            metadata: {name: shop}
            spec:
              type: service
              dependsOn:
              - component:default/pay
              - Component:PAY
              - resource:db
              - mail
              - component:gone
              - component:shop
              - component:toolkit
              - system:store
            ---
            kind: Component
            metadata: {name: Pay}
            spec: {type: service}
            ---
            kind: Resource
            metadata: {name: db}
            spec: {type: database, dependencyOf: [component:pay], dependsOn: ['resource:disk']}
            ---
            kind: Resource
            metadata: {name: mail}
            ---
            kind: Resource
            metadata: {name: disk}
            ---
            kind: Component
            metadata: {name: toolkit}
            spec: {type: Library, dependencyOf: [component:shop]}
            """);

    assertThat(trial.sections())
        .contains("  Pay: {source: \"c0.yaml#component:Pay\", needs: db}\n")
        .contains("  db: {source: \"c0.yaml#resource:db\", type: database, needs: disk}\n")
        .contains("  shop: {source: \"c0.yaml#component:shop\", needs: [Pay, db, mail]}\n");
    assertThat(trial.leftOut())
        .containsOnly(
            entry("Component of type library", 1L),
            entry("dependencyOf of what is left out", 1L),
            entry("dependsOn that name nothing here", 2L),
            entry("dependsOn that name what is left out", 1L),
            entry("needs itself", 1L),
            entry("requirements said twice", 1L));
  }

  @Test
  void whoConsumesAnApiNeedsWhoProvidesIt() {
    Trial trial =
        files(
            """
            kind: API
            metadata: {name: Pay API}
            spec: {type: openapi, definition: {$text: ./pay.yaml}}
            ---
            kind: API
            metadata: {name: nobodys}
            ---
            kind: Component
            metadata: {name: pay}
            spec: {type: service, providesApis: [pay api, undescribed], consumesApis: [Pay API]}
            ---
            kind: Component
            metadata: {name: shop}
            spec:
              type: website
              dependsOn: ['api:default/pay api']
              consumesApis: [undescribed, nobodys, gone]
            """);

    assertThat(trial.sections())
        .contains("  shop: {source: \"c0.yaml#component:shop\", needs: pay}");
    assertThat(trial.leftOut())
        .containsOnly(
            entry("API", 2L),
            entry("needs itself", 1L),
            entry("requirements said twice", 1L),
            entry("consumesApis that name no API", 1L),
            entry("consumesApis whose API nobody provides", 1L));
  }

  @Test
  void namesakesAreToldApartByTheirSystemAndElseByTheirNamespace() {
    Trial trial =
        files(
            """
            kind: Component
            metadata: {name: queue}
            spec: {system: a}
            ---
            kind: Component
            metadata: {name: queue}
            spec: {system: b, dependsOn: ['component:queue', 'component:other/queue']}
            ---
            kind: Component
            metadata: {name: queue, namespace: other}
            ---
            kind: Component
            metadata: {name: reader}
            spec: {system: b, dependsOn: ['component:queue']}
            ---
            kind: Component
            metadata: {name: writer}
            spec: {system: c, dependsOn: ['component:queue']}
            """);

    assertThat(trial.sections())
        .contains("  a/queue: {name: queue, source: \"c0.yaml#component:a/queue\"")
        .contains("  b/queue: {name: queue")
        .contains("needs: other/queue}\n")
        .contains(
            "  reader: {source: \"c0.yaml#component:reader\", tags: [system:b], needs: b/queue}\n")
        .contains("  writer: {source: \"c0.yaml#component:writer\", tags: [system:c]}\n");
    assertThat(trial.leftOut()).contains(entry("dependsOn that may mean several", 1L));
    assertThat(trial.imported().summary().lines())
        .contains(
            "note: 'writer' refers to 'queue', which several are called, none of them in its"
                + " system: left out");
  }

  @Test
  void aNamespaceIsThatOfWhoeverRefersUnlessItIsStated() {
    Trial trial =
        files(
            """
            kind: Component
            metadata: {name: db, namespace: east}
            ---
            kind: Component
            metadata: {name: db, namespace: west}
            ---
            kind: Component
            metadata: {name: shared}
            ---
            kind: Component
            metadata: {name: app, namespace: East}
            spec: {dependsOn: ['component:db', 'component:shared', 'component:default/db']}
            """);

    assertThat(trial.sections())
        .contains("  app: {source: \"c0.yaml#component:app\", needs: [east/db, shared]}");
    assertThat(trial.leftOut()).containsOnly(entry("dependsOn that name nothing here", 1L));
  }

  @Test
  void whatTheInterfaceAnswersCountsItsRelationsOnce() {
    Trial trial =
        Trial.of(new BackstageFormat())
            .file(
                "all.json",
                """
                {"items": [
                 {"apiVersion": "backstage.io/v1alpha1", "kind": "Component",
                  "metadata": {"name": "shop", "namespace": "default", "uid": "7", "etag": "x"},
                  "spec": {"type": "website", "dependsOn": ["component:pay"]},
                  "relations": [
                   {"type": "dependsOn", "targetRef": "component:default/pay"},
                   {"type": "consumesApi", "targetRef": "api:default/pay"},
                   {"type": "ownedBy", "targetRef": "group:default/sales"},
                   {"type": "partOf", "targetRef": "system:default/store"}]},
                 {"apiVersion": "backstage.io/v1alpha1", "kind": "Component",
                  "metadata": {"name": "pay", "namespace": "default"},
                  "spec": {"type": "service"},
                  "relations": [
                   {"type": "dependencyOf", "target": {"kind": "component", "namespace": "default", "name": "shop"}},
                   {"type": "providesApi", "targetRef": "api:default/pay"},
                   {"type": "dependsOn", "targetRef": "resource:default/db"}]},
                 {"apiVersion": "backstage.io/v1alpha1", "kind": "Resource",
                  "metadata": {"name": "db", "namespace": "default"}, "spec": {"type": "database"},
                  "relations": [{"type": "dependencyOf", "targetRef": "component:default/pay"}]}
                ], "totalItems": 4, "pageInfo": {"nextCursor": "abc"}}
                """);

    assertThat(trial.sections())
        .isEqualTo(
            """
            resources:
              db: {source: "all.json#resource:db", type: database}
            services:
              pay: {source: "all.json#component:pay", needs: db}
              shop: {owner: sales, source: "all.json#component:shop", tags: [system:store], needs: pay}
            """);
    assertThat(trial.leftOut()).isEmpty();
    assertThat(trial.imported().summary().lines())
        .contains("note: all.json is one page of several: ask for all, or give all of them");
  }

  @Test
  void anEntityThatStandsTwiceIsOneIfBothSayTheSame() {
    String shop = "kind: Component\nmetadata: {name: shop}\nspec: {owner: a}\n";

    assertThat(files(shop, shop).leftOut()).containsExactly(entry("entities said twice", 1L));
    assertThat(files(shop, shop).sections()).contains("  shop: {owner: a, source: \"c0.yaml#comp");
    assertThat(files(shop, shop.replace("owner: a", "owner: b")).problems())
        .containsExactly(
            "the component 'shop' stands at c0.yaml:1 and at c1.yaml:1, and they aren't the same");
  }

  @Test
  void whatIsNoCatalogueIsCounted() {
    Trial trial =
        files(
            "kind: Component\nmetadata: {name: shop}\n---\nkind: Component\nmetadata: {title: x}\n",
            "site_name: documentation\n",
            "kind: Location\nmetadata: {name: all}\n",
            "# nothing\n");

    assertThat(trial.leftOut())
        .containsOnly(
            entry("entities without a name", 1L),
            entry("files of another format", 1L),
            entry("Location", 1L),
            entry("empty files", 1L));
  }

  @Test
  void anotherFormatIsNamed() {
    assertThat(files("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n").hints())
        .contains("'c0.yaml' looks like kubernetes");
  }

  @Test
  void secretsStayWhereTheyAre() {
    Trial trial =
        files(
            """
            kind: Component
            metadata:
              name: shop
              annotations: {token: hunter2}
              description: hunter2
              links: [{url: 'https://kim:hunter2@example.com/'}]
            spec:
              type: {password: hunter2}
              definition: hunter2
              dependsOn: [{secret: hunter2}, [hunter2]]
              providesApis: hunter2
            """);

    assertThat(trial.imported().toString()).doesNotContain("hunter2");
    assertThat(trial.leftOut())
        .containsOnly(entry("links with a password", 1L), entry("values of the wrong type", 3L));
  }

  @Test
  void noFieldOfTheWrongTypeStopsAnything() {
    String good =
        """
        kind: Component
        metadata:
          name: shop
          namespace: default
          title: T
          links:
          - url: u
        spec:
          type: t
          lifecycle: l
          owner: o
          system: s
          subcomponentOf: c
          dependsOn: [d]
          dependencyOf: [e]
          providesApis: [p]
          consumesApis: [c]
        relations:
        - type: dependsOn
          targetRef: component:x
        """;
    for (String bad : Trial.spoiled(HEAD + good)) {
      assertThat(files("kind: Resource\nmetadata: {name: always}\n", bad).imported().text())
          .contains("always");
    }
  }
}
