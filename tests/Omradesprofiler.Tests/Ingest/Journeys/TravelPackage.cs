using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Tests.Ingest.Clinics;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Ingest.Journeys;

/// <summary>
/// Four DeSO in a row, 1 km wide with 100 people each, two clinics 3 km apart, candidate sites, and what a test says of
/// travel.
/// </summary>
internal sealed class TravelPackage : IDisposable
{
    public const string Line = """
        { "id": "line", "name": "Fågelvägen", "mode": "car",
          "straightLine": { "detourFactor": 1, "kilometersPerHour": 60 } }
        """;

    public const string Bus = """
        { "id": "bus", "name": "Buss", "mode": "publicTransport", "times": { "file": "buss.csv", "source": "s" } }
        """;

    public TravelPackage()
    {
        Clinics.Clinics(
            "VC1,Norra,Vårdcentral,6380450,800500,Ytterö,600", "VC2,Södra,Vårdcentral,6380500,803500,Storhamn,400");
        Candidates("K1;Bibblan;bibliotek;801500;6380500", "K2;Skolan;skola;802500;6380500");
        Times("9901A0010;VC1;4,5", "9901A0020;VC1;12", "9980A0010;VC2;7", "9980A0020;VC2;3");
    }

    public ClinicPackage Clinics { get; } = new()
    {
        Geographies = """
            { "id": "nearest", "kind": "nearest", "name": "Närmaste", "edition": "deso-2025" }
            """,
    };

    /// <summary>What stands in the recipe's <c>travel</c>, options apart.</summary>
    public string Adopted { get; set; } = """ "adopted": "line", """;

    /// <summary>The ways to travel.</summary>
    public string Options { get; set; } = Line;

    /// <summary>What is more said of the layer of candidate sites.</summary>
    public string Columns { get; set; } = """ "code": "kod", "type": "slag", "name": "namn", """;

    public TravelPackage Times(params string[] rows)
    {
        Clinics.Write("buss.csv", "\uFEFFfrom;to;minutes\r\n" + string.Concat(rows.Select(row => row + "\r\n")));
        return this;
    }

    public TravelPackage Candidates(params string[] rows)
    {
        Clinics.Write("platser.csv", "kod;namn;slag;e;n\n" + string.Concat(rows.Select(row => row + "\n")));
        return this;
    }

    public ImportResult Import()
    {
        Clinics.More = $$"""
            , "points": [ { "id": "platser", "kind": "candidateSites", "file": "platser.csv", {{Columns}}
                "easting": "e", "northing": "n", "source": "s", "layer": "published", "audience": "public" } ],
              "travel": { {{Adopted}} "options": [ {{Options}} ] }
            """;
        return Clinics.Import();
    }

    public TravelData Travel() => Import().Snapshot.Travel!;

    /// <summary>Why the import is impossible.</summary>
    public Finding Refusal() => Assert.Throws<DataException>(Import).Finding;

    /// <summary>The only finding of a kind.</summary>
    public Finding Told(string code) => Assert.Single(Import().Findings, finding => finding.Code == code);

    public void Dispose() => Clinics.Dispose();
}
