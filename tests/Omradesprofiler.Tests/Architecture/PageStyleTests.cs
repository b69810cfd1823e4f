namespace Omradesprofiler.Tests.Architecture;

/// <summary>
/// House rules for the page's own source, read by TypeScript itself (<c>tests/tools/page-style.mjs</c>): how long files,
/// lines and functions are, and that every word, export and class of style is used by something.
/// </summary>
public sealed class PageStyleTests
{
    private static readonly string Page = Repository.PathOf("src", "Omradesprofiler.Server", "ui");

    [Fact]
    public void The_page_is_short_and_all_of_it_is_used()
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Page, "node_modules", "typescript")),
            "The map page's packages are not there: Node.js is missing");
        Assert.Empty(Tool.Run(
            Tool.Require("node", "nodejs"), Repository.PathOf("tests", "tools", "page-style.mjs"), Page).Trim());
    }
}
