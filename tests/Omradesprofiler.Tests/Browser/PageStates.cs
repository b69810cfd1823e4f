namespace Omradesprofiler.Tests.Browser;

/// <summary>The pages and states that everything which judges a page goes through, as addresses.</summary>
internal static class PageStates
{
    /// <summary>What a person comes to on the sample county; <c>{deso}</c> is the code of one of its areas.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "",
        "?indicator=hyresratt&view=table",
        "?show=clusters",
        "?area=deso/{deso}",
        "?area=deso/{deso}&compare=municipality",
        "?show=priority",
        "?show=priority&view=table&area=deso/{deso}",
        "?job=tillganglighet",
        "?job=tillganglighet&area=deso/{deso}&view=table",
        "?job=placera&sites=2",
        "?job=scenarier",
        "?job=vardcentraler",
        "?job=vardcentraler&view=table",
        "?job=ansvar",
    ];

    /// <summary>What is looked at on a telephone too.</summary>
    public static readonly IReadOnlyList<string> OnTelephone =
        ["", "?area=deso/{deso}", "?show=priority&view=table", "?job=placera&sites=2", "?job=vardcentraler"];
}
