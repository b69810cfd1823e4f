namespace Omradesprofiler.Disclosure;

/// <summary>Who answers for the protection of persons in a table.</summary>
public enum TableLayer
{
    /// <summary>Own data (listing, diagnoses, orders per unit): this program protects them. The default.</summary>
    Own,

    /// <summary>Published by an authority, which has protected them already.</summary>
    Published,
}
