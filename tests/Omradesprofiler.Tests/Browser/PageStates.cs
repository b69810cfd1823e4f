namespace Omradesprofiler.Tests.Browser;

/// <summary>The pages and states that everything which judges a page goes through, as addresses.</summary>
internal static class PageStates
{
    /// <summary>An area that is not there, which the server says.</summary>
    public const string GoneArea = "0000A0000";

    /// <summary>
    /// What a person comes to on the sample county; <c>{deso}</c> is the code of one of its areas, <c>{pair}</c> two of them.
    /// </summary>
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
        "?job=pengar",
        "?job=mal&view=table",
        "?job=insatser&intervention=2",
        "?job=resurser&area=deso/{deso}",
        "?job=kostnader",
        "?job=turlistor",
        "?job=egna",
        "?job=omrade",
        "?job=hjalp",
        "?job=hjalp&topic=tillganglighet",
        "?job=sida&page=/status",
        "?job=sida&page=/ogc/collections",
        "?job=rapport&report=area&area=deso/{deso}",
        "?show=priority&index=parts:2*cni,1*lag-ekonomisk-standard&view=table",
        "?view=compare&areas={pair}",
        "?second=hyresratt",
        "?play=1",
        "?swarm=1",
        "?indicator=finns-inte&area=deso/" + GoneArea,
        "?lang=en",
        "?lang=en&job=hjalp&topic=cni",
    ];

    /// <summary>What is looked at on a telephone too.</summary>
    public static readonly IReadOnlyList<string> OnTelephone =
    [
        "",
        "?area=deso/{deso}",
        "?show=priority&view=table",
        "?job=placera&sites=2",
        "?job=vardcentraler",
        "?job=mal",
        "?job=egna",
        "?job=hjalp&topic=cni",
        "?job=rapport&report=area&area=deso/{deso}",
    ];
}
