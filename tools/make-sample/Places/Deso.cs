namespace Omradesprofiler.Sample.Places;

/// <summary>A DeSO of one edition.</summary>
internal sealed record Deso(string Code, Regso Regso);

/// <summary>A row of the change log, with SCB's wording.</summary>
internal sealed record Change(string From, string To, string Type, string Date = "2025-01-01");

/// <summary>One edition of the division: the DeSO, and which of them each cell belongs to (−1: none).</summary>
internal sealed record Edition(string Year, string RegsoYear, List<Deso> Areas, int[] DesoOf);
