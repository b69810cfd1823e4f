using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>What a way to travel is called where its times are shown.</summary>
public static class TravelTexts
{
    /// <summary>Where its times come from.</summary>
    public static string KindOf(TravelOption option) => option.Kind switch
    {
        TravelKind.Network => "kortaste väg i ett vägnät",
        TravelKind.File => "restider ur en fil",
        _ => "uppskattning: fågelvägen gånger en omvägsfaktor",
    };
}
