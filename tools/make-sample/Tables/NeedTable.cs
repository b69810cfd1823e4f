using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.People;

namespace Omradesprofiler.Sample.Tables;

/// <summary>
/// The seven counts of the Care Need Index per DeSO and year, as an order from SCB, with the country as reference.
/// </summary>
internal static class NeedTable
{
    public static readonly string[] Columns =
        ["under5", "foreignBorn", "alone65", "singleParent", "movedIn", "unemployed", "lowEdu", "population"];

    public static void Write(string path, World world, Society society)
    {
        var rows =
            from year in world.Years
            from area in world.In(year, Level.Country, Level.Deso)
            let counts = Columns.Select((_, i) => Text.Number(society.Need.Published(area, year, i)))
            select Text.Row([area.Code, Text.Number(year), .. counts]);
        Text.Write(path, rows.Prepend(Text.Row(["omrade", "ar", .. Columns])), Text.Utf8);
    }
}
