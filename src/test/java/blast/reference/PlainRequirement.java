package blast.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A requirement as plain data that names nodes by their ids. */
sealed interface PlainRequirement {
  /** Its members in the order of the file; none if it is a single node. */
  List<PlainRequirement> members();

  /** Every id that it names, at any depth. */
  default Stream<String> ids() {
    return members().stream().flatMap(PlainRequirement::ids);
  }

  record One(String id) implements PlainRequirement {
    @Override
    public List<PlainRequirement> members() {
      return List.of();
    }

    @Override
    public Stream<String> ids() {
      return Stream.of(id);
    }
  }

  record AllOf(List<PlainRequirement> members) implements PlainRequirement {}

  record AnyOf(List<PlainRequirement> members) implements PlainRequirement {}

  record AtLeast(int needed, List<PlainRequirement> members) implements PlainRequirement {}

  record AtLeastShare(BigDecimal percent, List<PlainRequirement> members)
      implements PlainRequirement {
    /** However many zeros it is written with. */
    public AtLeastShare {
      percent = percent.stripTrailingZeros();
    }
  }

  record ActiveStandby(
      PlainRequirement active, PlainRequirement standby, Optional<PlainRequirement> failover)
      implements PlainRequirement {
    @Override
    public List<PlainRequirement> members() {
      List<PlainRequirement> members = new ArrayList<>(List.of(active, standby));
      failover.ifPresent(members::add);
      return members;
    }
  }
}
