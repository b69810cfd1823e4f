using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Sources;

namespace Omradesprofiler.Tests.Ingest.Sources;

/// <summary>What the catalogue says of Kolada, and what it may not say.</summary>
public sealed class SourceCatalogTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("geodata", "sources.json"));

    [Fact]
    public void Kolada_is_there_with_its_terms_and_with_what_is_not_verified()
    {
        var source = SourceCatalogReader.Parse(Text, "sources.json").Sources.Single(one => one.Id == "kolada");
        var service = source.Services["kpis"];
        Assert.Equal((ServiceKind.Kolada, "https://api.kolada.se/v3"), (service.Kind, service.Address));
        Assert.Equal((10, 10.0), (service.Calls, service.Seconds));
        Assert.Contains("\"Källa: Kolada\"", source.Licence, StringComparison.Ordinal);
        Assert.Contains("får inte tillskrivas Kolada", source.Licence, StringComparison.Ordinal);
        Assert.Contains("inget är prövat mot tjänsten", source.Unverified, StringComparison.Ordinal);
        var table = Assert.Single(source.Tables!);
        Assert.Equal(("N01951", 1970, "gender"), (table.Id, table.From, table.Sex));
        Assert.Equal("population", Assert.Single(table.Measures).Measure);
    }

    [Fact]
    public void A_KPI_is_of_no_level_that_has_editions()
    {
        var at = Text.IndexOf("\"N01951\"", StringComparison.Ordinal);
        var text = Text[..at] + Text[at..].Replace("\"municipality\",", "\"deso\",", StringComparison.Ordinal);
        var fault = Assert.Throws<DataException>(() => SourceCatalogReader.Parse(text, "sources.json"));
        Assert.Contains("N01951", fault.Finding.Text, StringComparison.Ordinal);
    }
}
