namespace Omradesprofiler.Costs;

/// <summary>A line in two models.</summary>
/// <param name="Id">What it is matched by.</param>
/// <param name="Title">Its title, in the first model that has it.</param>
/// <param name="First">In the first model; null where it is not there.</param>
/// <param name="Second">In the second.</param>
public sealed record ComparedLine(string Id, string Title, CostLineResult? First, CostLineResult? Second)
{
    /// <summary>Öre in all, second minus first.</summary>
    public long Ore => (Second?.Ore ?? 0) - (First?.Ore ?? 0);

    /// <summary>Hours in all, second minus first.</summary>
    public decimal Hours => (Second?.Hours ?? 0) - (First?.Hours ?? 0);
}

/// <summary>Two models side by side.</summary>
/// <param name="First">The one that is compared with.</param>
/// <param name="Second">The one that is compared.</param>
/// <param name="Lines">Line by line, matched by id: the first model's, then what only the second has.</param>
public sealed record CostComparison(CostResult First, CostResult Second, IReadOnlyList<ComparedLine> Lines)
{
    /// <summary>Öre in all, second minus first: the sum of the lines' differences.</summary>
    public long Ore => Second.Ore - First.Ore;

    /// <summary>Puts two models side by side.</summary>
    public static CostComparison Of(CostResult first, CostResult second)
    {
        var others = second.Lines.ToDictionary(line => line.Line.Id, StringComparer.Ordinal);
        var lines = first.Lines.Select(line => new ComparedLine(
            line.Line.Id, line.Line.Title, line, others.GetValueOrDefault(line.Line.Id))).ToList();
        var known = lines.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        lines.AddRange(second.Lines.Where(line => !known.Contains(line.Line.Id))
            .Select(line => new ComparedLine(line.Line.Id, line.Line.Title, null, line)));
        return new CostComparison(first, second, lines);
    }
}
