package blast.analysis.diagrams;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * In which order the members of a gate are gone through, and so in which order inputs are asked
 * about. No order is the best for all networks.
 */
enum MemberOrder {
  /** As they are written. */
  WRITTEN,
  /** What shares most side by side: servers of one site, sites of one company. */
  GROUPED,
  /** What consists of few inputs first. */
  SMALL,
  /** What consists of many first. */
  LARGE,
  /** What many gates use first. */
  SHARED;

  /** What orders go by. */
  static final class Sizes {
    private static final int MANY = 1 << 28;

    private final FailureNetwork network;
    private static final int DEEPEST = 6;

    private final int[] inputs;
    private final int[] uses;

    Sizes(FailureNetwork network, Modules modules) {
      this.network = network;
      this.inputs = new int[network.size()];
      this.uses = new int[network.size()];
      for (int element = 0; element < network.size(); element++) {
        Gate gate = network.gate(element);
        long sum = gate.size() == 0 ? 1 : 0;
        for (int i = 0; i < gate.size(); i++) {
          uses[gate.member(i)]++;
          sum += modules.isModule(gate.member(i)) ? 1 : inputs[gate.member(i)];
        }
        inputs[element] = (int) Math.min(MANY, sum);
      }
      for (int module : modules.bottomUp()) {
        inputs[module] = 1;
      }
    }

    /** What an element shares with most others, and what that does, the last of them first. */
    private int[] shared(int element) {
      int[] shared = new int[DEEPEST];
      int count = 0;
      for (int at = mostUsed(element); at >= 0 && count < DEEPEST; at = mostUsed(at)) {
        shared[count++] = at;
      }
      int[] turned = new int[count];
      for (int i = 0; i < count; i++) {
        turned[i] = shared[count - 1 - i];
      }
      return turned;
    }

    /** The member that most others have too; none if no other has any. */
    private int mostUsed(int element) {
      Gate gate = network.gate(element);
      int most = -1;
      for (int i = 0; i < gate.size(); i++) {
        int member = gate.member(i);
        if (uses[member] > 1 && (most < 0 || uses[member] > uses[most])) {
          most = member;
        }
      }
      return most;
    }
  }

  /** The members of an element in this order. */
  int[] members(int element, Sizes sizes) {
    Gate gate = sizes.network.gate(element);
    Integer[] members = new Integer[gate.size()];
    Arrays.setAll(members, gate::member);
    Comparator<Integer> few = Comparator.comparingInt(member -> sizes.inputs[member]);
    switch (this) {
      case WRITTEN -> {}
      case GROUPED -> sortByShared(members, sizes);
      case SMALL -> Arrays.sort(members, few);
      case LARGE -> Arrays.sort(members, few.reversed());
      case SHARED ->
          Arrays.sort(
              members,
              Comparator.<Integer>comparingInt(member -> -sizes.uses[member]).thenComparing(few));
    }
    return Arrays.stream(members).mapToInt(Integer::intValue).toArray();
  }

  private static void sortByShared(Integer[] members, Sizes sizes) {
    Map<Integer, int[]> shared = new HashMap<>();
    for (int member : members) {
      shared.put(member, sizes.shared(member));
    }
    Arrays.sort(members, (one, other) -> Arrays.compare(shared.get(one), shared.get(other)));
  }
}
