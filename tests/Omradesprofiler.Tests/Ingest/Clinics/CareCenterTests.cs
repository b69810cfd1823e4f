using System.Globalization;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Ingest.Clinics;

/// <summary>Clinic lists, right and wrong.</summary>
public sealed class CareCenterTests
{
    private static readonly PlanePoint First = new(800500, 6380500);

    [Fact]
    public void A_row_becomes_a_clinic_with_all_that_the_list_says()
    {
        using var package = new ClinicPackage().Clinics(
            "VC1,Norra,Vårdcentral,6380500,800500,Ytterö,9 000,8 000,7500,2020-02-01,2027-01-31",
            "VC2,Skärmen,Digital,NULL,NULL,NULL,NULL");
        var result = package.Import();
        Assert.Equal(
            new CareCenter("VC1", "Norra")
            {
                Place = First,
                Municipality = "9901",
                Capacity = 9000,
                ListingCap = 8000,
                Listed = 7500,
                Opened = new DateOnly(2020, 2, 1),
                Closed = new DateOnly(2027, 1, 31),
            },
            ClinicPackage.Find(result, "VC1"));
        Assert.Equal(
            new CareCenter("VC2", "Skärmen") { Kind = CareCenterKind.Digital }, ClinicPackage.Find(result, "VC2"));
        Assert.Equal(CareCenterKind.Elsewhere, ClinicPackage.Find(result, "OLISTAD").Kind);
    }

    [Fact]
    public void The_municipality_is_where_the_place_lies_else_as_the_list_says()
    {
        using var package = new ClinicPackage().Clinics(
            "A,a,Vårdcentral,6380500,800500,Storhamn", "B,b,Digital,,,Storhamn kommun", "C,c,Digital,,,9901");
        var result = package.Import();
        Assert.Equal(["9901", "9980", "9901"], "ABC".Select(
            code => ClinicPackage.Find(result, code.ToString()).Municipality));
        var told = Assert.Single(result.Findings, finding => finding.Code == "municipality-contradicted");
        Assert.Equal((2, "kommun"), (told.Row, told.Column));
    }

    [Theory]
    [InlineData("800500,6380500", "axes-swapped")]
    [InlineData("20.01,57.47", "axes-swapped")]
    [InlineData("20.01,57.47", "degrees-recognised")]
    public void Swapped_axes_are_recognised(string axes, string code)
    {
        using var package = new ClinicPackage().Clinics($"VC1,Norra,Vårdcentral,{axes},Ytterö");
        var told = package.Told(code);
        Assert.Equal((Severity.Warning, "vc.csv", 2, "e"), (told.Severity, told.Source, told.Row, told.Column));
        var place = ClinicPackage.Find(package.Import(), "VC1").Place!.Value;
        Assert.InRange(place.DistanceTo(First), 0, 10_000);
    }

    [Fact]
    public void Rt90_in_columns_said_to_be_sweref_is_recognised()
    {
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(First.Easting, First.Northing);
        var (easting, northing) = GaussKruger.Rt90.FromGeographic(longitude, latitude);
        using var package = new ClinicPackage().Clinics(
            string.Create(CultureInfo.InvariantCulture, $"VC1,Norra,Vårdcentral,{northing:F3},{easting:F3},Ytterö"));
        Assert.Contains("talen är i RT 90 2,5 gon V", package.Told("rt90-recognised").Text);
        Assert.InRange(ClinicPackage.Find(package.Import(), "VC1").Place!.Value.DistanceTo(First), 0, 0.01);
    }

    [Fact]
    public void Degrees_in_columns_of_metres_are_recognised()
    {
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(First.Easting, First.Northing);
        using var package = new ClinicPackage().Clinics(string.Create(
            CultureInfo.InvariantCulture, $"VC1,Norra,Vårdcentral,{latitude:F9},{longitude:F9},Ytterö"));
        var told = package.Told("degrees-recognised");
        Assert.Equal((2, "e"), (told.Row, told.Column));
        Assert.InRange(ClinicPackage.Find(package.Import(), "VC1").Place!.Value.DistanceTo(First), 0, 0.01);
    }

    [Fact]
    public void Coordinates_that_contradict_each_other_are_told_in_metres()
    {
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(First.Easting + 2000, First.Northing);
        var (rtEast, rtNorth) = GaussKruger.Rt90.FromGeographic(longitude, latitude);
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"VC1,Norra,Vårdcentral,6380500,800500,Ytterö,,,,,,{latitude:F9},{longitude:F9}");
        using var package = new ClinicPackage().Clinics(row);
        package.Entry += """, "wgs84": { "longitude": "lon", "latitude": "lat" } """;
        Assert.Contains("2 000 m från varandra. SWEREF 99 TM gäller", package.Told("contradicting-coordinates").Text);
        package.Clinics(row + string.Create(CultureInfo.InvariantCulture, $",{rtNorth:F2},{rtEast:F2}"));
        package.Entry += """, "rt90": { "easting": "rte", "northing": "rtn" } """;
        Assert.Contains("WGS 84 gäller: flest", package.Told("contradicting-coordinates").Text);
        package.Clinics(row, "VC2,Granne,Vårdcentral,6380500,800500,Ytterö");
        Assert.Contains("står också på en annan rad", package.Told("contradicting-coordinates").Text);
        Assert.Equal(802500, ClinicPackage.Find(package.Import(), "VC1").Place!.Value.Easting, 1);
    }

    [Theory]
    [InlineData("VC1,Norra,Vårdcentral,6380500,NULL", "invalid-coordinates", "e")]
    [InlineData("VC1,Norra,Vårdcentral,6380500,väster", "invalid-coordinates", "e")]
    [InlineData("VC1,Norra,Vårdcentral,12,3", "coordinates-outside-sweden", "e")]
    [InlineData("VC1,Norra,Vårdcentral,NULL,NULL", "missing-place", null)]
    [InlineData("VC1,Norra,Vårdcentral,6500000,500000", "care-center-outside", null)]
    [InlineData("VC1,Norra,Vårdcentral,6380500,800500,,många", "not-a-count", "kapacitet")]
    [InlineData("VC1,Norra,Vårdcentral,6380500,800500,,-3", "not-a-count", "kapacitet")]
    [InlineData("VC1,Norra,Vårdcentral,6380500,800500,,,900,901", "listed-above-cap", "listade")]
    [InlineData("VC1,Norra,Vårdcentral,6380500,800500,,,,,i fjol", "invalid-date", "öppnad")]
    [InlineData("VC1,Norra,Vårdcentral,6380500,800500,,,,,2025-01-02,2025-01-01", "closed-before-opened", "stängd")]
    [InlineData("VC1,Norra,Vårdcentral,6380500,800500,,,,,,2025-01-01", "closed-care-center", "stängd")]
    [InlineData("VC1,,Vårdcentral,6380500,800500", "incomplete-care-center", null)]
    [InlineData("VC0,Norra,Vårdcentral,6380600,800500", "repeated-care-center", "kod")]
    [InlineData("VC3,Första,Vårdcentral,6380510,800500", "same-name-and-place", "namn")]
    public void What_is_wrong_is_told_with_row_and_column(string row, string code, string? column)
    {
        using var package = new ClinicPackage().Clinics("VC0,Första,Vårdcentral,6380500,800500", row);
        var told = package.Told(code);
        Assert.Equal(("vc.csv", 3, column), (told.Source, told.Row, told.Column));
    }

    [Fact]
    public void Namesakes_at_different_places_are_two_clinics()
    {
        using var package = new ClinicPackage().Clinics(
            "VC0,Första,Vårdcentral,6380500,800500", "VC1,Första,Vårdcentral,6380500,803500");
        Assert.DoesNotContain(package.Import().Findings, finding => finding.Code == "same-name-and-place");
    }

    [Fact]
    public void Kinds_are_told_apart_and_counted()
    {
        using var package = new ClinicPackage().Clinics(
            "A,a,Vårdcentral,6380500,800500", "B,b,Digital", "C,c,sjukhus,6380500,800500", "D,d,Rehab", "E,e,NULL");
        package.Entry = package.Entry.Replace(
            "\"Sjukhus\": \"hospitalUnit\" }", "\"Sjukhus\": \"hospitalUnit\" }, \"byCode\": { \"E\": \"digital\" }",
            StringComparison.Ordinal);
        var result = package.Import();
        Assert.Equal(
            [
                CareCenterKind.Clinic, CareCenterKind.Digital, CareCenterKind.HospitalUnit, CareCenterKind.Other,
                CareCenterKind.Digital,
            ],
            "ABCDE".Select(code => ClinicPackage.Find(result, code.ToString()).Kind));
        var told = Assert.Single(result.Findings, finding => finding.Code == "care-center-kinds");
        Assert.Contains("1 sådana, 2 digitala, 1 på sjukhus och 1 andra", told.Text);
    }

    [Fact]
    public void Without_hsa_ids_another_column_is_the_code()
    {
        using var package = new ClinicPackage { Code = "namn" };
        Assert.Equal("Norra", ClinicPackage.Find(package.Import(), "Norra").Name);
    }

    [Theory]
    [InlineData("\"kind\": { \"column\": \"klass\" }", "både column och values")]
    [InlineData("\"kind\": { \"otherwise\": \"elsewhere\" }", "others")]
    public void An_impossible_recipe_is_refused(string entry, string rule)
    {
        using var package = new ClinicPackage { Entry = entry };
        Assert.Contains(rule, package.Refusal().Text);
    }
}
