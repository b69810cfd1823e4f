using System.Globalization;
using Omradesprofiler.Accessibility;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Imports.Journeys;

/// <summary>A way to travel that a recipe names, opened.</summary>
/// <param name="Option">What the snapshot says of it.</param>
/// <param name="Way">To be asked for times.</param>
/// <param name="Source">Where the times come from.</param>
internal sealed record OpenedWay(TravelOption Option, TravelWay Way, SourceRecord Source)
{
    /// <summary>The network as bytes; null for other kinds.</summary>
    public byte[]? Network { get; init; }

    /// <summary>The file's times; null for other kinds.</summary>
    public TravelMatrix? FileTimes { get; init; }

    /// <summary>The file; null for the straight line.</summary>
    public string? File { get; init; }
}

/// <summary>Opens the ways to travel that a recipe names.</summary>
internal sealed class TravelWays(SourceFiles files, Recipe recipe, RoadNetworks networks, TimesFileReader times)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Opens a way.</summary>
    public OpenedWay Open(RecipeTravelOption entry, CancellationToken cancellation) => entry switch
    {
        { Network: { } network } => OpenNetwork(entry, network, cancellation),
        { Times: { } file } => OpenFile(entry, file),
        _ => OpenLine(entry, entry.StraightLine!),
    };

    private OpenedWay OpenNetwork(
        RecipeTravelOption entry, RecipeTravelNetwork network, CancellationToken cancellation)
    {
        var (roads, bytes) = networks.Read(network, entry.Mode, cancellation);
        var option = new TravelOption(
            entry.Id, entry.Name, entry.Mode, TravelKind.Network, roads.Description, network.Source,
            files.ChecksumOf(network.File));
        return new OpenedWay(
            option, new NetworkTimes(roads), SourceOf(entry, network.Source, network.File, "kortaste väg i vägnätet"))
        {
            Network = bytes,
            File = network.File,
        };
    }

    private OpenedWay OpenFile(RecipeTravelOption entry, RecipeTravelTimes file)
    {
        var matrix = times.Read(file);
        var option = new TravelOption(
            entry.Id, entry.Name, entry.Mode, TravelKind.File,
            "Restiderna är lästa ur en fil som någon annan har räknat ut: tid från varje DeSO till varje plats. Alla i "
            + "en DeSO har samma tid. Par som filen inte nämner räknas som att ingen väg finns, och ritade platser har "
            + "inga tider.",
            file.Source, files.ChecksumOf(file.File));
        return new OpenedWay(
            option, new FileTimes(matrix), SourceOf(entry, file.Source, file.File, "restider ur fil"))
        {
            FileTimes = matrix,
            File = file.File,
        };
    }

    private OpenedWay OpenLine(RecipeTravelOption entry, RecipeStraightLine line)
    {
        var how = string.Create(
            Swedish, $"fågelvägen × {line.DetourFactor:0.##} i {line.KilometersPerHour:0.#} km/h");
        var option = new TravelOption(
            entry.Id, entry.Name, entry.Mode, TravelKind.StraightLine,
            $"Uppskattning: {how}. Vägar, vatten och färjor är inte med, så öar och vikar ser närmare ut än de är.",
            null, null)
        {
            DetourFactor = line.DetourFactor,
            KilometersPerHour = line.KilometersPerHour,
        };
        string?[] made = [recipe.PopulatedCells?.File, recipe.CareCenters?.File];
        var source = new SourceRecord(
            AccessibilityTable.SourceIdOf(entry.Id), "Områdesprofiler", $"restider {entry.Name}: {how}, uppskattning",
            "CC0", null, null,
            [.. made.OfType<string>().Select(file => new SourceFile(file, files.ChecksumOf(file)))]);
        return new OpenedWay(
            option, new StraightLineTimes(line.DetourFactor, line.KilometersPerHour), source);
    }

    private SourceRecord SourceOf(RecipeTravelOption entry, string source, string file, string how)
    {
        var said = recipe.Sources.First(one => one.Id == source);
        return new SourceRecord(
            AccessibilityTable.SourceIdOf(entry.Id), said.Publisher,
            $"{said.Title} (restider {entry.Name}: {how})", said.Licence, said.Url, null,
            [new SourceFile(file, files.ChecksumOf(file))]);
    }
}
