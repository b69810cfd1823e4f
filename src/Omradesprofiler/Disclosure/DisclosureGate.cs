using Omradesprofiler.Findings;

namespace Omradesprofiler.Disclosure;

/// <summary>The one way from raw to released.</summary>
public static class DisclosureGate
{
    /// <summary>
    /// Releases a table that its publisher has protected, as it is: protecting it once more would only pretend to
    /// a precision that perturbed numbers lack.
    /// </summary>
    /// <exception cref="DataException">The table is own data, which can not be protected yet.</exception>
    public static ReleasedTable Release(RawTable table) => table.Layer == TableLayer.Published
        ? ReleasedTable.Of(table)
        : throw new DataException(
            "own-data", table.Name,
            "Tabellen är egna uppgifter (layer: own). De kan inte läsas in förrän sekretesskontrollen finns. "
            + "Ta bort tabellen ur receptet, eller ange layer: published om den är publicerad av en myndighet.");
}
