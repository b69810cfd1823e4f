using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Care;

/// <summary>The seven counts that SCB delivers for each clinic and month.</summary>
public sealed class ListedCniTests
{
    private static readonly Period January = Period.OfMonth(2025, 1);

    [Fact]
    public void The_counts_of_a_clinic_and_month_are_found_in_the_order_of_the_index()
    {
        using var package = new OwnPackage().WithUnits(Rows());
        var snapshot = package.Import().Snapshot;
        var units = new ListedCni(snapshot.Tables, Audience.Public);
        Assert.Equal([January, Period.OfMonth(2025, 2)], units.Periods);
        Assert.Equal(["VC1", "VC2", "VC3"], units.CareCentersOf(January));
        var counts = units.Find("VC2", January)!;
        Assert.Equal([402, 502, 602, 102, 702, 302, 202], counts.Counts.Select(count => count.Value));
        Assert.Equal((8002, true), (counts.Heads.Value, counts.AreAllPublished));
        Assert.Null(units.Find("VC2", new Period(2025)));
        Assert.Null(units.Find("VC9", January));
    }

    [Fact]
    public void A_small_count_is_hidden_with_another_and_the_months_stand_apart()
    {
        using var package = new OwnPackage().WithUnits(Rows().Select(row => row.Replace(
            "VC2;2025-01;402;", "VC2;2025-01;3;", StringComparison.Ordinal)));
        var units = new ListedCni(package.Import().Snapshot.Tables, Audience.Public);
        var hidden = units.CareCentersOf(January)
            .Where(one => units.Find(one, January)!.Counts[0].State == CellState.OwnSuppressed).ToList();
        Assert.Contains("VC2", hidden);
        Assert.True(hidden.Count > 1, "one hidden clinic beside the total of all is no secret");
        Assert.Equal(CellState.OwnSuppressed, units.Find("VC2", January)!.State);
        Assert.All(
            units.CareCentersOf(January),
            one => Assert.True(units.Find(one, Period.OfMonth(2025, 2))!.AreAllPublished));
    }

    [Fact]
    public void Where_nearly_everybody_is_counted_those_who_are_not_are_protected_too()
    {
        using var package = new OwnPackage().WithUnits(Rows().Select(row => row.Replace(
            "VC1;2025-01;401;", "VC1;2025-01;7999;", StringComparison.Ordinal)));
        var units = new ListedCni(package.Import().Snapshot.Tables, Audience.Public);
        Assert.Equal(CellState.OwnSuppressed, units.Find("VC1", January)!.State);
    }

    [Fact]
    public void They_are_no_listing_of_areas()
    {
        using var package = new OwnPackage().WithUnits(Rows());
        var snapshot = package.Import().Snapshot;
        var listed = new ListedPopulation(snapshot.Tables, Audience.Public);
        Assert.Equal([new Period(2025)], listed.Periods);
        Assert.Empty(listed.List(AreaLevel.Country, January));
    }

    [Fact]
    public void Months_and_their_year_can_not_stand_beside_each_other()
    {
        using var package = new OwnPackage().WithUnits(Rows().Append("VC1;2025;1;2;3;4;5;6;7;8000"));
        Assert.Equal("own-overlapping-periods", package.Refusal().Code);
    }

    [Fact]
    public void An_indicator_of_areas_has_years()
    {
        using var package = new OwnPackage();
        package.Write("own.csv", File.ReadAllText(Path.Combine(package.Folder, "own.csv"))
            .Replace(";2025;", ";2025-03;", StringComparison.Ordinal));
        Assert.Equal("month-of-indicator", package.Refusal().Code);
    }

    private static IEnumerable<string> Rows() =>
        from month in new[] { "2025-01", "2025-02" }
        from unit in Enumerable.Range(1, 3)
        select $"VC{unit};{month};{400 + unit};{500 + unit};{600 + unit};{100 + unit};{700 + unit};{300 + unit};"
            + $"{200 + unit};{8000 + unit}";
}
