package blast.inventory;

import blast.PublicApi;
import blast.text.SourceSpan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A promise that an architecture is held to. */
@PublicApi
public sealed interface Policy {
  /** Its name, unique among policies. */
  String id();

  /** What it is for. */
  Optional<String> description();

  /** Where its id stands. */
  SourceSpan span();

  /**
   * Services survive the loss of any one, or of any so many together, of some nodes.
   *
   * @param services who must survive
   * @param any how many are lost at a time, at least 1; more includes fewer
   * @param of which nodes
   * @param except nodes that are not tried
   * @param promise where the key {@code survive} stands
   */
  record Survive(
      String id,
      Optional<String> description,
      ServiceSelector services,
      int any,
      NodeClass of,
      List<Mention> except,
      SourceSpan promise,
      SourceSpan span)
      implements Policy {
    public Survive {
      except = List.copyOf(except);
    }
  }

  /**
   * At no single node are more people at stake than this.
   *
   * @param each which nodes
   * @param limit how many people, as an upper bound
   * @param except nodes that are not tried
   * @param promise where the key of the limit stands
   */
  record UsersAtStake(
      String id,
      Optional<String> description,
      NodeClass each,
      UserLimit limit,
      List<Mention> except,
      SourceSpan promise,
      SourceSpan span)
      implements Policy {
    public UsersAtStake {
      except = List.copyOf(except);
    }
  }

  /**
   * Services are up for so much of the time, by the figures of all that they rest on.
   *
   * @param services which services
   * @param percent how much of the time, from 0 to 100
   * @param promise where the key {@code availability} stands
   */
  record Available(
      String id,
      Optional<String> description,
      ServiceSelector services,
      BigDecimal percent,
      SourceSpan promise,
      SourceSpan span)
      implements Policy {
    public Available {
      if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
        throw new IllegalArgumentException("no share of the time: " + percent + "%");
      }
    }
  }
}
