namespace Omradesprofiler.Server.Ogc.Pages;

/// <summary>The pages' style sheet: the reader's own font and colours, lines of a readable length.</summary>
public static class PageStyle
{
    public const string Css =
        """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem; }
        main { max-width: 70rem; margin: 0 auto; }
        p, ul { max-width: 45rem; }
        nav ol { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
        div[role=region] { overflow-x: auto; }
        table { border-collapse: collapse; }
        caption { text-align: left; font-weight: 600; padding: .5rem 0; }
        th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid; vertical-align: top; }
        a { overflow-wrap: anywhere; }

        """;
}
