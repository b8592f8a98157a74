package blast.inventory;

import blast.PublicApi;

/** The forms of a group of requirements. */
@PublicApi
public enum Shape {
  /** Every member must be satisfied, and it says so: {@code all-of}. */
  ALL_OF,
  /** A bare list: every member must be satisfied as well. */
  LIST,
  /** One member must be satisfied. */
  ANY_OF,
  /** A number of members must be satisfied. */
  AT_LEAST,
  /** Satisfied members must hold a percentage of the weight. */
  AT_LEAST_SHARE,
  /** Two members, of which one must be satisfied: what is active, and what stands by. */
  ACTIVE_STANDBY,
  /** The second member of an active-standby pair with a failover: the standby and its failover. */
  STANDBY_WITH_FAILOVER;

  static final Shape[] VALUES = values();
}
