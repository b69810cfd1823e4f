using Omradesprofiler.Areas;
using Omradesprofiler.Costs;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports.Registers;

/// <summary>
/// Cost models as a table, one row a line. What is said of the model stands on its first row; further rows leave it
/// empty or say the same.
/// </summary>
internal sealed class CostTable(Grid grid, FindingLog findings, CostGround places)
{
    /// <summary>The models without any fault.</summary>
    public IReadOnlyList<CostModel> Read()
    {
        _ = Columns.IndexOf(grid.Columns, CostColumns.Model, grid.File);
        _ = Columns.IndexOf(grid.Columns, CostColumns.Title, grid.File);
        Columns.TellUnused(grid, CostColumns.All, findings);
        var models = new List<CostModel>();
        var rows = grid.Rows.Select(row => new CostRow(grid, row, findings)).ToList();
        foreach (var row in rows.Where(row => row.Text(CostColumns.Model) is null))
            row.Refuse("cost-without-model", "Raden säger inte vilken modell den hör till.", CostColumns.Model);
        foreach (var group in rows.Where(row => !row.IsRefused).GroupBy(row => row.Text(CostColumns.Model)!))
            if (Read(group.Key, [.. group]) is { } model)
                models.Add(model);
        return models;
    }

    private CostModel? Read(string id, List<CostRow> rows)
    {
        var head = rows[0];
        if (CostModelRules.FaultOfId(id) is { } badId)
            head.Refuse("bad-cost-model", badId, CostColumns.Model);
        foreach (var row in rows.Skip(1))
            RequireSame(head, row);
        var (first, last) = (head.Year(CostColumns.FirstYear), head.Year(CostColumns.LastYear));
        var fullTime = head.Number(CostColumns.FullTimeHours);
        if (first is null || last is null || CostModelRules.FaultOfYears(first.Value, last.Value) is not null)
            head.Refuse(
                "bad-cost-years",
                CostModelRules.FaultOfYears(first ?? 0, last ?? 0) ?? "Ange första och sista år.",
                CostColumns.LastYear);
        if (fullTime is not (>= 1 and <= CostModelRules.MostFullTimeHours))
            head.Refuse(
                "bad-full-time", "Ange hur många timmar en heltid har per år, 1–3 000.", CostColumns.FullTimeHours);
        var units = UnitsOf(head);
        if (head.IsRefused)
            return null;
        var rules = new CostLineRules(first!.Value, last!.Value, fullTime!.Value);
        var lines = rows.ConvertAll(row => row.Line(rules)).OfType<CostLine>().ToList();
        if (CostModelRules.FindTwice(lines) is { } twice)
            head.Refuse("repeated-cost-line", $"Två rader har id:t {twice}. Ge dem olika.", CostColumns.Line);
        var reach = ReachOf(head);
        return rows.Exists(row => row.IsRefused)
            ? null
            : new CostModel(
                id, head.Text(CostColumns.Name) ?? id, units!, first.Value, last.Value, fullTime.Value, lines)
            {
                Reach = reach,
                Source = head.Text(CostColumns.Source),
            };
    }

    private static void RequireSame(CostRow head, CostRow row)
    {
        foreach (var column in CostColumns.OfModel)
            if (row.Text(column) is { } text && text != head.Text(column))
                row.Refuse("cost-model-differs", "Här står något annat än på modellens första rad.", column);
    }

    private CostUnits? UnitsOf(CostRow row)
    {
        string[] codes = (row.Text(CostColumns.Units) ?? "").Split(
            [' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var units = new CostUnits(CostUnitKind.CareCenter, codes);
        if (row.Text(CostColumns.Level) is { } name)
        {
            var level = AreaLevels.All.Where(one => one.Slug() == name
                || one.SwedishName().Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
            if (level is not [var known]
                || !CostModelRules.TryEdition(row.Text(CostColumns.Edition), known, out var edition))
            {
                row.Refuse(
                    "bad-cost-level", "Nivån ska vara deso, regso, kommun, län eller riket, med en årgång som finns.",
                    CostColumns.Level);
                return null;
            }

            units = new CostUnits(CostUnitKind.Area, codes) { Level = known, Edition = edition };
        }

        if (CostModelRules.FaultOfUnits(units, places) is { } fault)
            row.Refuse("bad-cost-units", fault, CostColumns.Units);
        return units;
    }

    private static CostReach? ReachOf(CostRow row)
    {
        var (people, share) = (row.Number(CostColumns.People), row.Number(CostColumns.Share));
        if (people is null && share is null)
            return null;
        if (people is not null && share is not null)
            row.Refuse("bad-cost-reach", "Ange antal eller andel som nås, inte båda.", CostColumns.People);
        if (people is { } count && (count is < 0 or > CostModelRules.MostPeople || count != decimal.Truncate(count)))
            row.Refuse("bad-cost-reach", "Antalet som nås ska vara ett heltal, 0 eller fler.", CostColumns.People);
        if (share is not (null or (>= 0 and <= 1)))
            row.Refuse("bad-cost-reach", "Andelen som nås ska vara 0–1.", CostColumns.Share);
        return row.IsRefused ? null : new CostReach((int?)people, share ?? 1, row.Flag(CostColumns.NewEachYear));
    }
}
