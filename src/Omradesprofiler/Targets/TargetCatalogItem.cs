namespace Omradesprofiler.Targets;

/// <summary>Which way a value should go.</summary>
public enum WantedDirection
{
    /// <summary>Högre.</summary>
    Higher,

    /// <summary>Lägre.</summary>
    Lower,
}

/// <summary>
/// An indicator of a national strategy, as the strategy's own documents list it. What they do not say is null and never
/// filled in from memory.
/// </summary>
/// <param name="Id">Name in addresses and files: <c>strategi-for-halsa-2</c>.</param>
/// <param name="Number">Its number in the strategy; null where it has none.</param>
/// <param name="Block">Heading that it stands under.</param>
/// <param name="Title">Short title.</param>
/// <param name="Wanted">Which way is wanted; null where that is not said.</param>
/// <param name="WantedText">What more is said of what is wanted, Swedish; null where nothing.</param>
/// <param name="Definition">The exact definition; null until it is imported or cited.</param>
/// <param name="Levels">The levels that it is published for; empty until imported or cited.</param>
/// <param name="KoladaId">Its id in Kolada; null until imported or cited.</param>
/// <param name="Citation">Where definition, levels and Kolada id are taken from; null while they are empty.</param>
public sealed record TargetCatalogItem(
    string Id, int? Number, string Block, string Title, WantedDirection? Wanted, string? WantedText,
    string? Definition, IReadOnlyList<string> Levels, string? KoladaId, string? Citation);

/// <summary>A strategy with its indicators.</summary>
/// <param name="Id">Name in addresses.</param>
/// <param name="Title">Swedish title.</param>
/// <param name="Source">The document that the list is taken from.</param>
/// <param name="Items">The indicators, in the strategy's order.</param>
public sealed record TargetFramework(string Id, string Title, string Source, IReadOnlyList<TargetCatalogItem> Items);

/// <summary>The strategies that ship with the program.</summary>
public sealed record TargetCatalog(IReadOnlyList<TargetFramework> Frameworks)
{
    /// <summary>A catalogue without any strategy.</summary>
    public static TargetCatalog Empty { get; } = new([]);

    /// <summary>All indicators of all strategies.</summary>
    public IEnumerable<TargetCatalogItem> Items => Frameworks.SelectMany(framework => framework.Items);

    /// <summary>The item with an id, or null.</summary>
    public TargetCatalogItem? Find(string id) => Items.FirstOrDefault(item => item.Id == id);
}
