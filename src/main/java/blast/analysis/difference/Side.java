package blast.analysis.difference;

import blast.analysis.concentration.HostingTypes;
import blast.analysis.people.Impact;
import blast.analysis.sweep.Sweep;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;

/**
 * One of the two inventories that are compared, and what was found out about it.
 *
 * @param sweep the failure of every node
 * @param types the types of its places that host users
 * @param everyone the people who use any service
 */
public record Side(
    Inventory inventory, DependencyGraph graph, Sweep sweep, HostingTypes types, Impact everyone) {}
