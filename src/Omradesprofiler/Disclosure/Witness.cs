namespace Omradesprofiler.Disclosure;

/// <summary>
/// The proof that a sensitive cell is protected: two ways to change the hidden cells that leave everything published as
/// it is, and between which the cell differs by the range. Whatever they do not move can be published.
/// </summary>
/// <param name="Cell">The sensitive cell.</param>
/// <param name="Knowing">A cell that the attacker knows besides, or −1.</param>
/// <param name="Range">The range that is proven.</param>
/// <param name="Moved">The cells that either way moves.</param>
internal sealed record Witness(int Cell, int Knowing, double Range, int[] Moved)
{
    /// <summary>Whether it moves a cell.</summary>
    public bool Moves(int cell) => Array.BinarySearch(Moved, cell) >= 0;
}
