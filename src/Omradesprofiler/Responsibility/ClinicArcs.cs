namespace Omradesprofiler.Responsibility;

/// <summary>The listed pairs of units and clinics, by clinic.</summary>
internal sealed class ClinicArcs
{
    public ClinicArcs(SolverModel model)
    {
        Starts = new int[model.Clinics + 1];
        foreach (var list in model.Lists)
            foreach (var clinic in list)
                Starts[clinic + 1]++;
        for (var clinic = 0; clinic < model.Clinics; clinic++)
        {
            MostUnits = Math.Max(MostUnits, Starts[clinic + 1]);
            Starts[clinic + 1] += Starts[clinic];
        }

        (Units, Costs, Chosen) = (new int[Starts[^1]], new long[Starts[^1]], new bool[Starts[^1]]);
        var next = Starts.ToArray();
        for (var unit = 0; unit < model.Units; unit++)
            foreach (var clinic in model.Lists[unit])
                (Units[next[clinic]], Costs[next[clinic]++]) = (unit, model.Cost(unit, clinic));
    }

    /// <summary>Where each clinic's pairs start; one more at the end.</summary>
    public int[] Starts { get; }

    /// <summary>The unit of each pair.</summary>
    public int[] Units { get; }

    /// <summary>Its cost.</summary>
    public long[] Costs { get; }

    /// <summary>Whether it is chosen.</summary>
    public bool[] Chosen { get; }

    /// <summary>The longest list of a clinic.</summary>
    public int MostUnits { get; }
}
