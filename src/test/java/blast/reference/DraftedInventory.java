package blast.reference;

import blast.inventory.Audience;
import blast.inventory.Inventory;
import blast.inventory.InventoryDraft;
import blast.inventory.NodeDraft;
import blast.inventory.RequirementDraft;
import java.util.Optional;
import java.util.Set;

/** An inventory that a program makes, without any text. */
final class DraftedInventory {
  private DraftedInventory() {}

  static Inventory of(PlainInventory plain) {
    InventoryDraft draft = new InventoryDraft();
    plain
        .populations()
        .forEach((id, people) -> draft.audience(new Audience(id, Optional.empty(), people)));
    plain.all().forEach(node -> write(draft.node(node.kind(), node.id()), node));
    return draft.build().orThrow();
  }

  private static void write(NodeDraft draft, PlainNode node) {
    node.parent().ifPresent(draft::parent);
    node.count().ifPresent(draft::count);
    node.criticality().ifPresent(draft::criticality);
    // As in a text: a number if there is but one, and nobody asks whose.
    if (node.users().keySet().equals(Set.of(Audience.EVERYONE))) {
      draft.users(node.users().get(Audience.EVERYONE));
    } else {
      node.users().forEach(draft::users);
    }
    node.requirements().forEach((field, what) -> draft.requirement(field, requirement(what)));
  }

  private static RequirementDraft requirement(PlainRequirement plain) {
    if (plain instanceof PlainRequirement.One one) {
      return RequirementDraft.node(one.id());
    }
    if (plain instanceof PlainRequirement.ActiveStandby pair) {
      RequirementDraft active = requirement(pair.active());
      RequirementDraft standby = requirement(pair.standby());
      return pair.failover().isEmpty()
          ? RequirementDraft.activeStandby(active, standby)
          : RequirementDraft.activeStandby(active, standby, requirement(pair.failover().get()));
    }
    RequirementDraft[] members =
        plain.members().stream()
            .map(DraftedInventory::requirement)
            .toArray(RequirementDraft[]::new);
    if (plain instanceof PlainRequirement.AnyOf) {
      return RequirementDraft.anyOf(members);
    }
    if (plain instanceof PlainRequirement.AtLeast atLeast) {
      return RequirementDraft.atLeast(atLeast.needed(), members);
    }
    return plain instanceof PlainRequirement.AtLeastShare share
        ? RequirementDraft.atLeastShare(share.percent(), members)
        : RequirementDraft.list(members);
  }
}
