using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>Two hundred seeded tables, released once for all tests.</summary>
internal static class GeneratedTables
{
    private static readonly Lazy<IReadOnlyList<GeneratedTable>> Tables = new(() =>
    [
        .. Enumerable.Range(1, 200).AsParallel().AsOrdered().Select(seed =>
        {
            var (register, rules, tables) = SmallCounty.Generate(seed);
            return new GeneratedTable(register, rules, SmallCounty.Release(register, rules, tables));
        }),
    ]);

    public static IReadOnlyList<GeneratedTable> All => Tables.Value;

    /// <summary>Every so many-th table, on all cores.</summary>
    public static ParallelQuery<GeneratedTable> Every(int step, int from = 0) =>
        All.Where((_, i) => i % step == from).ToList().AsParallel().AsOrdered();
}

/// <summary>A released table with what it was released by.</summary>
internal sealed record GeneratedTable(AreaRegister Register, ProtectionRules Rules, ProtectedRelease Release)
{
    public OutsideAttacker Attacker => new(Release.Tables, Register, Rules.Pairs);

    /// <summary>All small cells; their keys are what an attacker is asked for.</summary>
    public IReadOnlyList<Cell> Sensitive =>
    [
        .. Enumerable.Range(0, Release.Protection.System.Count).Select(i => Release.Protection.System[i])
            .Where(cell => cell.IsSensitive),
    ];

    /// <summary>The release with one hidden cell shown.</summary>
    public GeneratedTable Showing(int cell)
    {
        var (system, hidden) = (Release.Protection.System, Release.Protection.Hidden.ToArray());
        var shown = system[cell];
        hidden[cell] = false;
        return this with
        {
            Release = Release with
            {
                Protection = new Protection(system, Rules, hidden),
                Tables =
                [
                    .. Release.Tables.Select(table => ReleasedTable.Protected(
                        table.Name, table.Audience, [.. table.Series.Select(series => Show(series, shown))])),
                ],
            },
        };
    }

    private static Series Show(Series series, Cell cell)
    {
        if (series.Key != cell.Key.Series)
            return series;
        var (values, states) = (series.Values.ToArray(), series.States.ToArray());
        (values[cell.Key.Area], states[cell.Key.Area]) = (cell.Count, CellState.Published);
        return series with { Values = values, States = states };
    }
}
