using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>In English, what is in Swedish says so, and nothing of the page's own is left in Swedish.</summary>
public sealed class LanguagePageTests(SampleServer server, Chromium chromium)
{
    private static readonly string[] _states =
    [
        "?indicator=hyresratt&view=table",
        "?area=deso/{deso}",
        "?show=priority&view=table",
        "?view=compare&areas={pair}",
        "?job=tillganglighet",
        "?job=vardcentraler&view=table",
        "?job=placera&sites=2",
        "?job=ansvar",
        "?job=pengar",
        "?job=mal&area=deso/{deso}",
        "?job=insatser&intervention=2",
        "?job=insatser&intervention=ny",
        "?job=resurser&area=deso/{deso}&view=table",
        "?job=kostnader&view=table",
        "?job=turlistor",
        "?job=egna",
        "?job=omrade",
        "?job=hjalp",
        "?job=hjalp&topic=omradestyp",
        "?job=rapport&report=area&area=deso/{deso}",
    ];

    /// <summary>
    /// The letters å, ä and ö stand in elements marked as Swedish, or in what is called so in any language: areas, clinics,
    /// places and their parts, the product, and what is marked as not to be translated.
    /// </summary>
    [Fact]
    public async Task Swedish_is_marked_as_Swedish_where_the_page_is_in_English()
    {
        await using var map = await MapPage.OpenCoarseAsync(chromium, server, "?lang=en");
        var names = await map.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const get = async part => (await fetch('/api/v1/' + part)).json();
              const levels = ['deso', 'regso', 'municipality', 'county', 'country'];
              const lists = await Promise.all(levels.map(level => get('areas?level=' + level)));
              const proper = [
                ...lists.flatMap(list => list.areas ?? []),
                ...(await get('care-centers')).careCenters,
              ].map(one => one.name);
              const others = [
                ...(await get('places?limit=10000')).places,
                ...(await get('candidate-sites')).candidateSites,
              ].map(one => one.name);
              const parts = proper.flatMap(name => name.split(' ')).filter(part => /^[A-ZÅÄÖ]/.test(part));
              return ['Områdesprofiler', ...proper, ...others, ...parts]
                .filter(name => /[åäö]/i.test(name))
                .toSorted((a, b) => b.length - a.length);
            }
            """);
        var found = new List<string>();
        foreach (var state in _states)
        {
            await map.GoAsync(await map.FillAsync(state) + "&lang=en");
            found.AddRange((await UnmarkedAsync(map, names)).Select(text => $"{state} {text}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static Task<string[]> UnmarkedAsync(MapPage map, string[] names) => map.Page.EvaluateAsync<string[]>(
        """
        names => {
          const bare = text => names.reduce((rest, name) => rest.replaceAll(name, ''), text);
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found = new Set();
          while (walker.nextNode()) {
            const { data, parentElement } = walker.currentNode;
            if (parentElement.closest('[lang="sv"], [translate="no"], noscript, script, style')) continue;
            if (/[åäö]/i.test(data) && /[åäö]/i.test(bare(data)))
              found.add(`<${parentElement.localName} class="${parentElement.className}"> ${data.trim()}`);
          }
          return [...found];
        }
        """, names);
}
