using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.People;

namespace Omradesprofiler.Sample.Tables;

/// <summary>Labour-market status of 16–64 as PxWeb's first API answers it, some values withheld as <c>..</c>.</summary>
internal static class WorkTable
{
    private static readonly string[] Contents =
    [
        "antal sysselsatta", "antal arbetslösa", "antal sysselsatta och arbetslösa (arbetskraften)",
        "antal personer utanför arbetskraften", "antal totalt",
    ];

    /// <summary>Cells of men; women's come three later.</summary>
    private static readonly int[][] Cells = [[0], [1], [0, 1], [2], [0, 1, 2]];

    public static void Write(string path, World world, Society society)
    {
        var rows =
            from area in world.Of(Level.Country, Level.County, Level.Municipality, Level.Deso)
            from sex in new[] { "1", "2", "1+2" }
            from year in world.Years
            where area.IsValid(year)
            let values = Contents.Select((_, i) => Value(society, area, year, sex, i)).ToArray()
            select (new[] { area.TableCode, sex, "16-64", Text.Number(year) }, values);
        PxWebJson.Write(
            path, "Arbetsmarknadsstatus. Årligt register efter region, kön, ålder och år (påhittade uppgifter)",
            [("Region", "region"), ("Kon", "kön"), ("Alder", "ålder"), ("Tid", "år")], Contents, rows);
    }

    private static string Value(Society society, Area area, int year, string sex, int content)
    {
        if (Suppression.Hides("arbete" + content, area, year, 0.004))
            return "..";
        int[] cells = sex switch
        {
            "1" => Cells[content],
            "2" => [.. Cells[content].Select(cell => cell + 3)],
            _ => [.. Cells[content], .. Cells[content].Select(cell => cell + 3)],
        };
        return Text.Number(society.Work.Published(area, year, cells));
    }
}
