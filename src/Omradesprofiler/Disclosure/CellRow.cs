namespace Omradesprofiler.Disclosure;

/// <summary>
/// One row over unknown cells as a linear program holds it: an implied cell that stands in this row alone, and that
/// nobody asks for, is no variable but the slack that makes the equation an inequality.
/// </summary>
internal readonly record struct CellRow(int[] Cells, int[] Signs, int SlackCell, int SlackSign)
{
    /// <summary>The rows over a group of unknown cells; the slack cells among them need no column.</summary>
    public static List<CellRow> Of(
        CellSystem system, int[] cells, Func<int, bool> isFree, double reach = double.PositiveInfinity)
    {
        var rows = new List<CellRow>();
        foreach (var e in cells.SelectMany(system.EquationsOf).Distinct().Order())
        {
            var equation = system.Equations[e];
            if (IsLoose(system, equation, reach))
                continue;
            var (members, signs, slack, slackSign) = (new List<int>(), new List<int>(), -1, 0);
            for (var i = 0; i < equation.Cells.Length; i++)
            {
                var cell = equation.Cells[i];
                if (!isFree(cell))
                    continue;
                if (slack < 0 && IsSlack(system, cell))
                    (slack, slackSign) = (cell, equation.Signs[i]);
                else
                {
                    members.Add(cell);
                    signs.Add(equation.Signs[i]);
                }
            }

            if (members.Count > 0)
                rows.Add(new CellRow([.. members], [.. signs], slack, slackSign));
        }

        return rows;
    }

    /// <summary>Whether an equation has a slack that no change of so much in each of its cells can use up.</summary>
    public static bool IsLoose(CellSystem system, CellEquation equation, double reach) =>
        equation.Cells.Any(cell => IsSlack(system, cell) && system[cell].Count >= reach * equation.Cells.Length);

    /// <summary>Whether a cell does nothing but bound the others of its only equation.</summary>
    public static bool IsSlack(CellSystem system, int cell) =>
        system[cell] is { Role: CellRole.Implied, IsSensitive: false } && system.EquationsOf(cell).Count == 1;
}
