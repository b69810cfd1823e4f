using Omradesprofiler.Findings;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Ingest.Clinics;

/// <summary>Clinic geographies out of rules, lists and polygons, right and wrong.</summary>
public sealed class CareGeographyTests
{
    private const string Nearest = """
        { "id": "nearest", "kind": "nearest", "name": "Närmaste", "edition": "deso-2025" }
        """;

    [Fact]
    public void The_nearest_is_counted_from_where_people_live()
    {
        using var package = new ClinicPackage { Geographies = Nearest };
        var result = package.Import();
        Assert.Equal(
            [
                ("9901A0010", "VC1", 1), ("9901A0020", "VC1", 1), ("9980A0010", "VC2", 1), ("9980A0020", "VC2", 1),
            ],
            ClinicPackage.SharesOf(result));
        var geography = Assert.Single(result.Snapshot.CareGeographies);
        Assert.True(geography.IsWhole);
        Assert.Contains("också i andra kommuner", geography.Rule);
        var place = result.Snapshot.Places[result.Snapshot.Register.Newest.Areas.First().Id];
        Assert.True(place.IsCenterByPeople);
        Assert.Equal((800500, 6380450), (place.Center.Easting, place.Center.Northing));
    }

    [Fact]
    public void Areas_that_no_clinic_is_allowed_for_are_told_with_their_people()
    {
        using var package = new ClinicPackage().Clinics("VC1,Norra,Vårdcentral,6380500,800500,Ytterö");
        package.Geographies = Nearest.Replace(
            "\"edition\"", "\"nearest\": { \"withinMunicipality\": true }, \"edition\"", StringComparison.Ordinal);
        var told = package.Told("area-without-care-center");
        Assert.Equal((Severity.Warning, 2), (told.Severity, told.Count));
        Assert.Contains("2 av 4 områden hör inte till någon vårdcentral (omkring 700 personer", told.Text);
    }

    [Fact]
    public void Without_squares_the_middle_is_a_point_inside_and_it_is_told()
    {
        using var package = new ClinicPackage { Geographies = Nearest }
            .Write("rutor.csv", "e,n,folk\n800050,6380450,5\n");
        Assert.Equal(3, package.Told("center-without-people").Count);
    }

    [Fact]
    public void A_list_gives_whole_areas_and_whole_regso()
    {
        using var package = Listed("9901R001;VC1", "9980A0010;VC2", "9980A0020;VC2");
        Assert.Equal(
            [
                ("9901A0010", "VC1", 1), ("9901A0020", "VC1", 1), ("9980A0010", "VC2", 1), ("9980A0020", "VC2", 1),
            ],
            ClinicPackage.SharesOf(package.Import()));
        Assert.Contains("Testfilen (Regionen)", package.Import().Snapshot.CareGeographies[0].Rule);
    }

    [Theory]
    [InlineData("9901A0099;VC1", "unknown-area", "deso")]
    [InlineData("9901A0010;VC9", "unknown-care-center", "vc")]
    [InlineData("9901A0010;OLISTAD", "unknown-care-center", "vc")]
    [InlineData("9980A0020;VC2", "repeated-area", "deso")]
    [InlineData("9980A0020;VC1", "contested-area", "deso")]
    public void A_wrong_row_is_told_and_what_is_left_out_is_counted(string row, string code, string column)
    {
        using var package = Listed("9980A0020;VC2", row);
        var told = package.Told(code);
        Assert.Equal(("list.csv", 3, column), (told.Source, told.Row, told.Column));
        Assert.Contains(row[..9], told.Text);
        var owned = ClinicPackage.SharesOf(package.Import()).Count(one => one.Area == "9980A0020");
        Assert.Equal(code == "contested-area" ? 0 : 1, owned);
        Assert.Equal(code == "contested-area" ? 4 : 3, package.Told("area-without-care-center").Count);
    }

    [Fact]
    public void A_list_of_another_edition_is_refused()
    {
        using var package = Listed("9902A0010;VC1");
        Assert.Equal(("wrong-edition", "deso"), (package.Refusal().Code, package.Refusal().Column));
    }

    [Fact]
    public void Shares_are_read_and_more_than_all_is_scaled_down()
    {
        using var package = Listed(
            "9901A0010;VC1;0,25", "9901A0010;VC2;0,75", "9901A0020;VC1;0,5", "9980A0010;VC1;1", "9980A0010;VC2;1",
            "9980A0020;VC1;35", "9980A0020;VC2;0");
        package.Geographies = ClinicPackage.List(", \"share\": \"andel\"");
        package.Write("list.csv", File.ReadAllText(package.PathOf("list.csv")).Replace("deso;vc", "deso;vc;andel"));
        Assert.Equal(
            [
                ("9901A0010", "VC1", 0.25), ("9901A0010", "VC2", 0.75), ("9901A0020", "VC1", 0.5),
                ("9980A0010", "VC1", 0.5), ("9980A0010", "VC2", 0.5),
            ],
            ClinicPackage.SharesOf(package.Import()));
        Assert.Contains("9980A0010: andelarna är tillsammans 2", package.Told("shares-above-one").Text);
        Assert.Contains("1 av 4 områden hör bara delvis", package.Told("area-partly-without-care-center").Text);
        Assert.Contains("(omkring 100 personer", package.Told("area-partly-without-care-center").Text);
        Assert.Equal((7, 2), (package.Told("not-a-share").Row, package.Told("not-a-share").Count));
    }

    [Theory]
    [InlineData("VC2,Södra,Digital,,,Storhamn", "är digital, men har 2 områden (omkring 700 personer")]
    [InlineData("VC2,Södra,Sjukhus,6380500,803500,Storhamn", "är en enhet på ett sjukhus")]
    [InlineData("VC2,Södra,Vårdcentral,6380500,803500,,,,,,2025-01-01", "är eller blir stängd från 2025-01-01")]
    public void A_clinic_that_can_not_answer_for_an_area_is_told(string clinic, string rule)
    {
        using var package = Listed("9901R001;VC1", "9980R001;VC2")
            .Clinics("VC1,Norra,Vårdcentral,6380500,800500,Ytterö", clinic);
        Assert.Contains(rule, package.Told("unfit-care-center").Text);
        Assert.Equal(4, ClinicPackage.SharesOf(package.Import()).Count);
    }

    [Fact]
    public void Polygons_are_shared_out_and_their_overlap_and_residual_told()
    {
        using var package = new ClinicPackage().Write("ytor.geojson", SmallPackage.GeoJson(
            SmallPackage.Square("VC1", 800000, 1500), SmallPackage.Square("VC2", 801400, 1000),
            SmallPackage.Square("VC9", 803000)));
        package.Geographies = """
            { "id": "bvc", "kind": "other", "name": "BVC", "edition": "deso-2025",
              "polygons": { "file": "ytor.geojson", "source": "s", "careCenter": "desokod" } }
            """;
        var result = package.Import();
        Assert.Equal(
            [
                ("9901A0010", "VC1", 1), ("9901A0020", "VC1", Math.Round(0.5 / 1.1, 6)),
                ("9901A0020", "VC2", Math.Round(0.6 / 1.1, 6)), ("9980A0010", "VC2", 0.4),
            ],
            ClinicPackage.SharesOf(result));
        Assert.Equal(3, package.Told("unknown-care-center").Row);
        Assert.Contains("100 000 m², där omkring 20 personer bor", package.Told("care-areas-overlap").Text);
        Assert.Contains("(omkring 400 personer", package.Told("area-without-care-center").Text);
        Assert.Contains("(omkring 180 personer", package.Told("area-partly-without-care-center").Text);
        Assert.Contains("1 områden hör helt till en yta, 2 är delade", result.Snapshot.CareGeographies[0].Rule);
        Assert.Equal(0.6, result.Snapshot.CareGeographies[0].Residual()[2], 6);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        using var package = Listed("9901A0010;VC1", "9901A0020;VC2", "9980R001;VC1");
        var straight = ClinicPackage.SharesOf(package.Import());
        package.Write("list.csv", "deso;vc\n9980R001;VC1\n9901A0020;VC2\n9901A0010;VC1\n").Clinics(
            "VC2,Södra,Vårdcentral,6380500,803500,Storhamn", "VC1,Norra,Vårdcentral,6380500,800500,Ytterö");
        Assert.Equal(straight, ClinicPackage.SharesOf(package.Import()));
    }

    [Theory]
    [InlineData("\"id\": \"nearest\", \"kind\": \"responsible\"", "id ska vara responsible")]
    [InlineData("\"id\": \"listed\", \"kind\": \"other\"", "görs av listningstabellen")]
    [InlineData("\"id\": \"BVC\", \"kind\": \"other\"", "gemener")]
    [InlineData("\"id\": \"nearest\", \"kind\": \"nearest\"", "varken list eller polygons")]
    public void An_impossible_recipe_is_refused(string said, string rule)
    {
        using var package = Listed();
        package.Geographies = ClinicPackage.List().Replace(
            "\"id\": \"responsible\", \"kind\": \"responsible\"", said, StringComparison.Ordinal);
        Assert.Contains(rule, package.Refusal().Text);
    }

    private static ClinicPackage Listed(params string[] rows) =>
        new ClinicPackage { Geographies = ClinicPackage.List() }
            .Write("list.csv", "deso;vc\n" + string.Concat(rows.Select(row => row + "\n")));
}
