namespace Omradesprofiler.Areas;

/// <summary>The five levels of Sweden's statistical areas, finest first.</summary>
public enum AreaLevel
{
    /// <summary>Demografiskt statistikområde: 700–2,700 people.</summary>
    Deso,

    /// <summary>Regionalt statistikområde: DeSO put together, with a name.</summary>
    Regso,

    /// <summary>Kommun.</summary>
    Municipality,

    /// <summary>Län.</summary>
    County,

    /// <summary>Riket.</summary>
    Country,
}
