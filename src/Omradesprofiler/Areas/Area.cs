namespace Omradesprofiler.Areas;

/// <summary>One area: who it is, what it is called, and which coarser areas it lies in.</summary>
/// <param name="Id">Level, code, edition.</param>
/// <param name="Name">The area's own name; a DeSO has none and takes its RegSO's.</param>
/// <param name="ParentCode">Code of the area one level up; null for the country.</param>
public sealed record Area(AreaId Id, string Name, string? ParentCode)
{
    /// <summary>The code.</summary>
    public string Code => Id.Code;

    /// <summary>The label for people: a DeSO's is its RegSO's name and its code, since a DeSO has no name.</summary>
    public string Label => Id.Level == AreaLevel.Deso ? $"{Name} ({Code})" : Name;
}
