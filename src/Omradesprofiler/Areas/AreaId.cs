namespace Omradesprofiler.Areas;

/// <summary>What identifies an area: level, code and, for DeSO and RegSO, edition.</summary>
public readonly record struct AreaId
{
    /// <summary>Puts an identity together.</summary>
    /// <exception cref="ArgumentException">The edition is missing, is one too many, or belongs to another level.
    /// </exception>
    public AreaId(AreaLevel level, string code, Edition? edition)
    {
        if (level.HasEditions() ? edition?.Level != level : edition is not null)
            throw new ArgumentException(
                $"{level} {code} kan inte ha årgången {edition?.Slug ?? "ingen"}.", nameof(edition));
        Level = level;
        Code = code;
        Edition = edition;
    }

    /// <summary>The level.</summary>
    public AreaLevel Level { get; }

    /// <summary>The code, as text with its leading zeros.</summary>
    public string Code { get; }

    /// <summary>The edition; null for municipality, county and country.</summary>
    public Edition? Edition { get; }

    /// <inheritdoc />
    public override string ToString() => Edition is null ? $"{Level.Slug()} {Code}" : $"{Edition.Slug} {Code}";
}
