using Omradesprofiler.Areas;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Costs;

/// <summary>Reads a model from JSON, and tells everything that is wrong with it at once.</summary>
internal sealed class CostModelReader(RequestFields fields, CostGround? ground)
{
    private const decimal Wide = 1_000_000_000_000;
    private const int Decimals = 20;

    /// <summary>The model; worth nothing where there are faults.</summary>
    public CostModel? Read()
    {
        fields.Allow("id", "name", "units", "firstYear", "lastYear", "fullTimeHours", "lines", "reach", "source");
        var (id, name) = (
            fields.RequiredText("id", CostModelRules.LongestName),
            fields.RequiredText("name", CostModelRules.LongestName));
        if (id.Length > 0 && CostModelRules.FaultOfId(id) is { } badId)
            fields.FaultAt("id", badId);
        var (first, last) = (
            fields.RequiredWhole("firstYear", CostModelRules.EarliestYear, CostModelRules.LatestYear),
            fields.RequiredWhole("lastYear", CostModelRules.EarliestYear, CostModelRules.LatestYear));
        if (CostModelRules.FaultOfYears(first, last) is { } badYears)
            fields.FaultAt("lastYear", badYears);
        var fullTime = fields.RequiredDecimal("fullTimeHours", 1, CostModelRules.MostFullTimeHours, 2);
        var units = ReadUnits();
        var lines = ReadLines(new CostLineRules(first, last, fullTime));
        var (reach, source) = (ReadReach(), fields.Text("source", CostModelRules.LongestText));
        if (units is null)
            return null;
        var model = new CostModel(id, name, units, first, last, fullTime, lines) { Reach = reach, Source = source };
        if (fullTime > 0 && CostModelRules.FaultOfSum(model) is { } tooMuch)
            fields.FaultAt("lines", tooMuch);
        return model;
    }

    private CostUnits? ReadUnits()
    {
        if (fields.RequiredObject("units") is not { } given)
            return null;
        given.Allow("careCenters", "areas");
        var (careCenters, areas) = (given.Texts("careCenters", CostModelRules.MostUnits), given.Object("areas"));
        if (careCenters is null == areas is null)
        {
            given.FaultAt("careCenters", "Ange careCenters eller areas, en av dem.");
            return null;
        }

        var units = careCenters is not null
            ? new CostUnits(CostUnitKind.CareCenter, careCenters)
            : ReadAreas(areas!);
        if (units is not null && CostModelRules.FaultOfUnits(units, ground) is { } fault)
            given.FaultAt(careCenters is null ? "areas.codes" : "careCenters", fault);
        return units;
    }

    private static CostUnits? ReadAreas(RequestFields given)
    {
        given.Allow("level", "edition", "codes");
        if (!AreaLevels.TryParse(given.Text("level", CostModelRules.LongestName), out var level))
        {
            given.FaultAt("level", "Nivån ska vara deso, regso, municipality, county eller country.");
            return null;
        }

        if (!CostModelRules.TryEdition(given.Text("edition", CostModelRules.LongestName), level, out var edition))
        {
            given.FaultAt("edition", $"Årgången finns inte för {level.SwedishName()}.");
            return null;
        }

        return new CostUnits(CostUnitKind.Area, given.Texts("codes", CostModelRules.MostUnits) ?? [])
        {
            Level = level,
            Edition = edition,
        };
    }

    private List<CostLine> ReadLines(CostLineRules rules)
    {
        var lines = fields.Objects("lines", CostModelRules.MostLines).Select(line => ReadLine(line, rules))
            .OfType<CostLine>().ToList();
        if (lines.Count == 0)
            fields.FaultAt("lines", "Modellen behöver minst en rad som stämmer.");
        if (CostModelRules.FindTwice(lines) is { } twice)
            fields.FaultAt("lines", $"Två rader har id:t {twice}. Ge dem olika id eller titlar.");
        return lines;
    }

    private static CostLine? ReadLine(RequestFields line, CostLineRules rules)
    {
        line.Allow(
            "id", "title", "fullTimeShare", "hours", "hourlyPrice", "monthlySalary", "overheadPercent", "amount",
            "perUnit", "indirect", "once", "firstYear", "lastYear");
        var (id, title) = (
            line.Text("id", CostModelRules.LongestName), line.RequiredText("title", CostModelRules.LongestName));
        if (id is not null && !CostIds.IsId(id))
            line.FaultAt("id", "Ska vara högst 60 gemener, siffror och bindestreck.");
        return rules.Make(
            new CostLineDraft(id, title)
            {
                FullTimeShare = Money("fullTimeShare"),
                Hours = Money("hours"),
                HourlyPrice = Money("hourlyPrice"),
                MonthlySalary = Money("monthlySalary"),
                Overhead = Money("overheadPercent") / 100,
                Amount = Money("amount"),
                IsPerUnit = line.Flag("perUnit", false),
                IsIndirect = line.Flag("indirect", false),
                IsOnce = line.Flag("once", false),
                FirstYear = line.Whole("firstYear", CostModelRules.EarliestYear, CostModelRules.LatestYear),
                LastYear = line.Whole("lastYear", CostModelRules.EarliestYear, CostModelRules.LatestYear),
            },
            (field, text) => line.FaultAt(NameOf(field), text));

        decimal? Money(string name) => line.Decimal(name, -Wide, Wide, Decimals);
    }

    private static string NameOf(CostLineField field) => field switch
    {
        CostLineField.Id => "id",
        CostLineField.FullTimeShare => "fullTimeShare",
        CostLineField.Hours => "hours",
        CostLineField.HourlyPrice => "hourlyPrice",
        CostLineField.MonthlySalary => "monthlySalary",
        CostLineField.Overhead => "overheadPercent",
        CostLineField.Amount => "amount",
        CostLineField.FirstYear => "firstYear",
        _ => "lastYear",
    };

    private CostReach? ReadReach()
    {
        if (fields.Object("reach") is not { } given)
            return null;
        given.Allow("people", "share", "newEachYear");
        var (people, share) = (
            given.Whole("people", 0, CostModelRules.MostPeople), given.Decimal("share", 0, 1, Decimals));
        if (people is null == share is null)
            given.FaultAt("people", "Ange people eller share, en av dem.");
        return new CostReach(people, share ?? 1, given.Flag("newEachYear", false));
    }
}
