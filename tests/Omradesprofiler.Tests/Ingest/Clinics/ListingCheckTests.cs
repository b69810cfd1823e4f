using Omradesprofiler.Findings;

namespace Omradesprofiler.Tests.Ingest.Clinics;

/// <summary>Listings against residents and clinics: told by number of areas and clinics, and never more.</summary>
public sealed class ListingCheckTests
{
    private const string Table = """
        , { "name": "listning", "file": "listning.csv", "format": "csv", "audience": "public", "source": "s",
            "region": { "dimension": "deso", "deso": "2025" }, "period": { "fixed": "2025" },
            "careCenter": { "dimension": "vc" }, "grid": { "keys": ["deso", "vc"], "delimiter": ";" },
            "measures": [ { "measure": "care.listed", "where": { "kolumn": "antal" } } ] }
        """;

    [Fact]
    public void More_listed_than_residents_is_told_with_both_dates_and_no_place()
    {
        using var package = Package("9901A0010;VC1;116", "9901A0020;VC1;115", "9980A0010;VC1;90", "9980A0010;VC2;26",
            "9980A0020;VC2;100");
        var told = package.Told("more-listed-than-residents");
        Assert.Equal((Severity.Warning, "listning.csv", null, null, 2),
            (told.Severity, told.Source, told.Row, told.Column, told.Count));
        Assert.Contains("listade 2025 än folkbokförda den 31 december 2024, med mer än 5 procent och 10", told.Text);
        Assert.DoesNotContain("116", told.Text);
        Assert.DoesNotContain("9901A0010", told.Text);
    }

    [Fact]
    public void People_at_clinics_that_had_closed_are_told_by_clinics()
    {
        using var package = Package("9901A0010;VC1;50", "9901A0020;VC1;50", "9980A0010;VC2;60", "9980A0020;VC2;70")
            .Clinics(
                "VC1,Norra,Vårdcentral,6380500,800500,Ytterö,,,,,2024-12-31",
                "VC2,Södra,Vårdcentral,6380500,803500,Storhamn,,,,,2025-02-01");
        var told = package.Told("listed-at-closed");
        Assert.Equal(1, told.Count);
        Assert.DoesNotContain("50", told.Text);
    }

    [Fact]
    public void A_listing_that_fits_is_not_spoken_of()
    {
        using var package = Package("9901A0010;VC1;100", "9901A0020;VC1;100", "9980A0010;VC2;90", "9980A0020;VC2;95");
        Assert.DoesNotContain(
            package.Import().Findings, finding => finding.Code is "more-listed-than-residents" or "listed-at-closed");
    }

    private static ClinicPackage Package(params string[] rows) => new ClinicPackage { Tables = Table }
        .Write("listning.csv", "deso;vc;antal\n" + string.Concat(rows.Select(row => row + "\n")));
}
