using System.Text.RegularExpressions;

namespace Omradesprofiler.Tests.Architecture;

/// <summary>House rules that a machine can keep.</summary>
public sealed partial class StyleTests
{
    private const int MostLines = 400;
    private const int WidestLine = 120;

    private static IEnumerable<string> Sources => FolderTests.SourceFiles(Repository.PathOf("src"));

    [Fact]
    public void Files_stay_short() =>
        Assert.Empty(Sources.Where(file => File.ReadLines(file).Count() > MostLines));

    [Fact]
    public void Lines_stay_readable() =>
        Assert.Empty(Sources.Where(file => Path.GetFileName(file) != "GeoPackageSchema.cs")
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (file, Number: i + 1, line.Length)))
            .Where(line => line.Length > WidestLine));

    [Fact]
    public void Time_and_chance_are_injected_and_nothing_is_left_for_later() =>
        Assert.Empty(Sources.SelectMany(file =>
            Banned().Matches(File.ReadAllText(file)).Select(match => $"{file}: {match.Value}")));

    [Fact]
    public void Classes_are_sealed_static_or_abstract()
    {
        var declarations = Sources
            .SelectMany(file => Declaration().Matches(File.ReadAllText(file))).Select(match => match.Value).ToList();
        var open = declarations.Where(text => !Closed().IsMatch(text)).ToList();
        Assert.True(
            open.Count <= declarations.Count * 0.05,
            $"{open.Count} of {declarations.Count} classes are open: {string.Join("; ", open.Take(5))}");
    }

    [GeneratedRegex(
        @"#region|\bTODO\b|\bFIXME\b|\bHACK\b|DateTime(Offset)?\.(Utc)?Now|Random\.Shared|NotImplementedException")]
    private static partial Regex Banned();

    [GeneratedRegex(
        @"^\s*(?:public|internal|private|file)[\w ]*\b(?:class|record)\s+(?!struct)\w+", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b(sealed|static|abstract)\b")]
    private static partial Regex Closed();
}
