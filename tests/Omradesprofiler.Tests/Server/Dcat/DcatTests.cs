using System.Text.RegularExpressions;

namespace Omradesprofiler.Tests.Server.Dcat;

/// <summary>The description for the data portal, read by a program that is not ours (rapper).</summary>
public sealed partial class DcatTests(SampleServer server)
{
    private const string Dcat = "http://www.w3.org/ns/dcat#";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Foaf = "http://xmlns.com/foaf/0.1/";
    private const string Kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    [Theory]
    [InlineData("Catalog", "title description publisher license", "dataset")]
    [InlineData("Dataset", "title description publisher", "")]
    [InlineData("Distribution", "", "accessURL")]
    [InlineData("DataService", "title", "endpointURL")]
    public async Task Everything_has_what_the_profile_demands(string kind, string terms, string dcat)
    {
        var said = await Read();
        var things = said.Where(one => one.Property == Kind && one.Value == $"<{Dcat}{kind}>")
            .Select(one => one.Subject).ToList();
        Assert.NotEmpty(things);
        foreach (var thing in things)
            foreach (var property in terms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => Terms + t)
                .Concat(dcat.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => Dcat + d)))
                Assert.Contains(said, one => one.Subject == thing && one.Property == property && one.Value != "\"\"@sv");
    }

    [Fact]
    public async Task There_is_a_data_set_for_each_group_of_indicators_that_has_numbers_and_each_has_files()
    {
        var groups = (await server.Json("/api/v1/indicators")).List("indicators")
            .Where(indicator => indicator.List("levels").Any())
            .Select(indicator => indicator.Text("group")).Distinct().ToList();
        var said = await Read();
        var sets = said.Where(one => one.Property == Dcat + "dataset").Select(one => one.Value).ToList();
        Assert.Equal(groups.Count, sets.Count);
        Assert.All(sets, set => Assert.Contains(said, one => one.Subject == set && one.Property == Dcat + "distribution"));
        var publishers = said.Where(one => one.Property == Terms + "publisher").Select(one => one.Value).Distinct();
        Assert.Contains(said, one => one.Subject == Assert.Single(publishers) && one.Property == Foaf + "name");
    }

    [Fact]
    public async Task Every_address_of_a_file_or_a_service_answers()
    {
        var said = await Read();
        foreach (var address in said
            .Where(one => one.Property is Dcat + "accessURL" or Dcat + "endpointDescription")
            .Select(one => one.Value.Trim('<', '>')).Distinct())
        {
            using var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        }
    }

    private async Task<List<(string Subject, string Property, string Value)>> Read()
    {
        var rapper = Tool.Require("rapper", "raptor2-utils");
        using var answer = await server.Client.GetAsync("/dcat", TestContext.Current.CancellationToken);
        Assert.Equal("text/turtle", answer.Content.Headers.ContentType!.MediaType);
        using var folder = new TemporaryFolder();
        var file = folder.File("dcat.ttl", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return
        [
            .. Tool.Run(rapper, "-q", "-i", "turtle", "-o", "ntriples", file).Split('\n')
                .Select(line => Triple().Match(line)).Where(match => match.Success)
                .Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)),
        ];
    }

    [GeneratedRegex(@"^(\S+) <([^>]+)> (.+) \.$")]
    private static partial Regex Triple();
}
