using Omradesprofiler.Findings;

namespace Omradesprofiler.Tests.Ingest.Journeys;

/// <summary>Files of times and lists of places as people write them, and what is told of them.</summary>
public sealed class BadTravelTests : IDisposable
{
    private const string Good = "9901A0010;VC1;4,5";

    private readonly TravelPackage _package = new() { Options = $"{TravelPackage.Line}, {TravelPackage.Bus}" };

    [Theory]
    [InlineData("9901A0010;VC9;4", "unknown-destination", "to")]
    [InlineData("9901A9990;VC1;4", "unknown-area", "from")]
    [InlineData("9901A0020;VC1;", "missing-time", "minutes")]
    [InlineData("9901A0020;VC1;-", "missing-time", "minutes")]
    [InlineData("9901A0020;VC1;..", "missing-time", "minutes")]
    [InlineData("9901A0020;VC1;9999", "long-time", "minutes")]
    [InlineData("9901A0010;VC1;5", "contradicting-time", "minutes")]
    public void A_doubtful_row_is_told_with_its_place(string row, string code, string column)
    {
        var told = _package.Times(Good, row).Told(code);
        Assert.Equal(("buss.csv", 3, column), (told.Source, told.Row, told.Column));
        Assert.Equal(270_000, _package.Travel().FileTimes["bus"][0, 0]);
    }

    [Fact]
    public void The_same_row_twice_is_noted() =>
        Assert.Equal(Severity.Note, _package.Times(Good, Good).Told("repeated-time").Severity);

    [Theory]
    [InlineData("9901A0020;VC1;-3", "negative-time")]
    [InlineData("9901A0020;VC1;en kvart", "invalid-time")]
    public void An_impossible_time_stops_the_import(string row, string code)
    {
        var refusal = _package.Times(Good, row).Refusal();
        Assert.Equal((code, 3, "minutes"), (refusal.Code, refusal.Row, refusal.Column));
    }

    [Fact]
    public void A_file_without_any_known_pair_is_refused() =>
        Assert.Equal("no-times", _package.Times("9901A0010;VC9;4").Refusal().Code);

    [Fact]
    public void A_missing_column_is_named()
    {
        _package.Clinics.Write("buss.csv", "from;to;tid\n9901A0010;VC1;4\n");
        Assert.Contains("minutes", _package.Refusal().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_without_a_row_has_no_way_and_a_deso_without_rows_is_not_known()
    {
        var travel = _package.Times(Good, "9901A0020;VC2;9").Travel();
        Assert.Equal(int.MaxValue, travel.FileTimes["bus"][0, 1]);
        Assert.Equal(2, _package.Told("area-without-times").Count);
    }

    [Fact]
    public void Candidate_sites_come_in_with_code_name_kind_and_municipality()
    {
        var sites = _package.Import().Snapshot.Candidates;
        Assert.Equal(["K1", "K2"], sites.Select(one => one.Code));
        Assert.Equal(("Bibblan", "bibliotek", "9901"), (sites[0].Name, sites[0].Kind, sites[0].Municipality));
    }

    [Theory]
    [InlineData("K1;Igen;skola;801600;6380500", "repeated-candidate", 1)]
    [InlineData(";Utan kod;skola;801600;6380500", "candidate-without-code", 2)]
    [InlineData("K3;Utan plats;skola;;", "missing-coordinates", 1)]
    [InlineData("K3;Förväxlad;skola;6380500;801600", "coordinates-outside-sweden", 1)]
    [InlineData("K3;Långt borta;skola;700000;6380500", "point-outside-areas", 2)]
    public void A_doubtful_candidate_is_told(string row, string code, int read)
    {
        _package.Candidates("K1;Bibblan;bibliotek;801500;6380500", row);
        Assert.Equal(3, _package.Told(code).Row);
        Assert.Equal(read, _package.Import().Snapshot.Candidates.Count);
    }

    [Fact]
    public void Without_a_column_for_codes_the_row_is_the_code()
    {
        _package.Columns = "";
        Assert.Equal(["platser-2", "platser-3"], _package.Import().Snapshot.Candidates.Select(one => one.Code));
    }

    [Theory]
    [InlineData(
        """{ "id": "A b", "name": "x", "mode": "car", "times": { "file": "buss.csv", "source": "s" } }""",
        "gemener")]
    [InlineData(
        """{ "id": "a", "name": "x", "mode": "car" }""",
        "ange ett av")]
    [InlineData(
        """{ "id": "a", "name": "x", "mode": "car", "straightLine": { "detourFactor": 0.5, "kilometersPerHour": 5 }}""",
        "1–5")]
    [InlineData(
        """{ "id": "a", "name": "x", "mode": "publicTransport", "network": { "file": "f", "source": "s" } }""",
        "kollektivtrafik")]
    [InlineData(
        """{ "id": "a", "name": "x", "mode": "car", "network": { "file": "f", "source": "s", "waitingMinutes": -1 } }""",
        "waitingMinutes")]
    [InlineData(
        """{ "id": "a", "name": "x", "mode": "walk", "network": { "file": "f", "source": "okänd" } }""",
        "okänd")]
    [InlineData(
        """{ "id": "line", "name": "x", "mode": "car", "times": { "file": "buss.csv", "source": "s" } }""",
        "Två sätt")]
    public void A_recipe_that_asks_for_the_impossible_is_refused(string option, string said)
    {
        _package.Options = $"{TravelPackage.Line}, {option}";
        Assert.Contains(said, _package.Refusal().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "adopted": "buss", """, "adopted")]
    [InlineData(""" "limitMinutes": 0, """, "limitMinutes")]
    [InlineData(""" "edition": "deso-2018", """, "edition")]
    [InlineData(""" "assumedCapacity": 0, """, "assumedCapacity")]
    public void What_is_said_of_all_ways_is_checked(string text, string said)
    {
        _package.Adopted = text;
        Assert.Contains(said, _package.Refusal().Text, StringComparison.Ordinal);
    }

    public void Dispose() => _package.Dispose();
}
