namespace Omradesprofiler.Interventions.Method;

/// <summary>How the treated areas came out of those that the rule could have chosen.</summary>
public enum SelectionManner : byte
{
    /// <summary>Drawn by lot among the pool: the test is exact.</summary>
    Drawn,

    /// <summary>Judged: someone chose among the pool, perhaps those that looked worst.</summary>
    Judged,

    /// <summary>The worst ones and no others: the rule could have chosen one set only.</summary>
    WorstFirst,
}
