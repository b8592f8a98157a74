package blast.analysis.difference;

import blast.analysis.concentration.Concentration;
import blast.analysis.concentration.HostingTypes;
import blast.analysis.sweep.Sweep;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import java.util.function.Function;

/**
 * One of the two inventories that are compared, and what was found out about it.
 *
 * @param sweep the failure of every node
 * @param types the types of its places that host users
 * @param concentrations how many people stand behind each row
 */
public record Side(
    Inventory inventory,
    DependencyGraph graph,
    Sweep sweep,
    HostingTypes types,
    Function<Concentration.By, Concentration> concentrations) {}
