using Omradesprofiler.Interventions.Method;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>What the choice of areas does by itself, in words that the numbers carry.</summary>
internal static class MeanReversionText
{
    /// <summary>From such a change of all areas there is a common trend; from such a difference between areas of the
    /// rule and all areas the choice itself does something.</summary>
    private const double Notable = 0.03;

    /// <summary>The text; null where no other set can be compared.</summary>
    public static string? Of(RegressionToTheMean? mean, SelectionManner manner)
    {
        if (mean is not { Sets: > 0 })
            return null;
        var choice = mean.OtherSetsSinceLastYear / mean.AllAreasSinceLastYear;
        string?[] all =
        [
            manner == SelectionManner.Drawn
                ? null
                : "Områden väljs ofta när de ligger som sämst, och kan då ändras av sig själva.",
            $"Sedan sista året före starten ändrades insatsens områden med "
                + $"{SwedishNumbers.Signed(mean.TreatedSinceLastYear)}, andra områden som regeln kunde ha valt med "
                + $"{SwedishNumbers.Signed(mean.OtherSetsSinceLastYear)} och alla områden med "
                + $"{SwedishNumbers.Signed(mean.AllAreasSinceLastYear)}.",
            Math.Abs(mean.AllAreasSinceLastYear - 1) >= Notable
                ? "Att alla områden ändrades är en gemensam utveckling och inget som insatsen gjort."
                : null,
            Math.Abs(choice - 1) >= Notable
                ? $"De som regeln kunde ha valt ändrades med {SwedishNumbers.Signed(choice)} mot alla områden utan "
                    + "insatsen: så mycket ger valet av områden i medeltal, och det räknas inte som effekt."
                : "De som regeln kunde ha valt ändrades ungefär som alla områden: här syns i medeltal ingen återgång "
                    + "som beror på vilka områden som valdes.",
        ];
        return string.Join(" ", all.OfType<string>());
    }
}
