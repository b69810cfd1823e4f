using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>Other ways of reckoning, labelled as such; what can not be reckoned is left out.</summary>
internal sealed class Sensitivities
{
    private const double Per = 1000;
    private const string Ratio = "kvot";
    private const string PerThousand = "per 1 000";

    private readonly StudyData _data;
    private readonly ControlMatch _match;
    private readonly int[] _treated;
    private readonly int[] _controls;
    private readonly TwoWayPoisson _model = new();

    private Sensitivities(StudyData data, ControlMatch match)
    {
        (_data, _match) = (data, match);
        _treated = [.. match.Pairs.Select(pair => pair.Treated)];
        _controls = [.. match.Controls];
    }

    /// <summary>All of a design.</summary>
    public static IReadOnlyList<Sensitivity> Of(StudyData data, ControlMatch match)
    {
        var made = new Sensitivities(data, match);
        Sensitivity?[] all =
        [
            Single(SensitivityKind.DifferenceOfRates, "Skillnad i förändring av talet, områdena sammanlagda",
                PerThousand, made.DifferenceOfRates()),
            Single(SensitivityKind.DifferenceOfMeans, "Skillnad i förändring av talet, varje område lika",
                PerThousand, made.DifferenceOfMeans()),
            Single(SensitivityKind.SyntheticControl, "Kvot mot en vägning av kontrollområdena som följer insatsens "
                + "områden före starten (syntetisk kontroll)", Ratio, SyntheticControl.Of(data, match)),
            Range(SensitivityKind.LeaveOneControlOut, "Lägsta och högsta kvot när ett kontrollområde utelämnas",
                made.LeaveOneControlOut()),
            Range(SensitivityKind.LeaveOneTreatedOut, "Lägsta och högsta kvot när ett av insatsens områden utelämnas",
                made.LeaveOneTreatedOut()),
            Single(SensitivityKind.WithoutLastYear, "Kvot utan det sista året före starten", Ratio,
                PortableMath.Exp(made.Fit(_ => true, _ => true, data.Before - 1))),
            Single(SensitivityKind.UnknownAsNone, "Kvot om de tal som är dolda eller saknas i insatsens områden efter "
                + "starten vore noll", Ratio, made.UnknownAsNone()),
        ];
        return [.. all.OfType<Sensitivity>()];
    }

    private double DifferenceOfRates() => Per * (Change(_treated) - Change(_controls));

    private double DifferenceOfMeans() => Per * _match.Pairs.Average(pair =>
        Change([pair.Treated]) - pair.Controls.Average(control => Change([control])));

    private double Change(int[] areas)
    {
        var before = _data.Sum(areas, 0, _data.Before);
        var after = _data.Sum(areas, _data.Before, _data.Columns);
        return after.Events / after.Exposure - before.Events / before.Exposure;
    }

    private IEnumerable<double> LeaveOneControlOut() => _controls.Length < 2
        ? []
        : _controls.Select(left => PortableMath.Exp(Fit(_ => true, control => control != left, _data.Before)));

    private IEnumerable<double> LeaveOneTreatedOut() => _match.Pairs.Count < 2
        ? []
        : _match.Pairs.Select(left => PortableMath.Exp(Fit(
            treated => treated != left.Treated, control => !left.Controls.Contains(control), _data.Before)));

    /// <summary>As low as what is not known of the treated can make it, with the people of the year before; NaN where
    /// all is known.</summary>
    private double UnknownAsNone()
    {
        if (FollowUpNotes.UnknownAfter(_data, _treated) == 0)
            return double.NaN;
        int[] areas = [.. _treated, .. _controls];
        double[] Cells(double[] from) =>
            [.. areas.SelectMany(area => from[(area * _data.Columns)..((area + 1) * _data.Columns)])];
        var exposure = Cells(_data.Exposure);
        for (var cell = 0; cell < _treated.Length * _data.Columns; cell++)
            if (exposure[cell] == 0)
                exposure[cell] = exposure[cell - 1];
        return PortableMath.Exp(_model.LogRateRatio(
            Cells(_data.Counts), exposure, _data.Columns, _treated.Length, _data.Before));
    }

    /// <summary>The primary model on some of the areas and on the years before up to one.</summary>
    private double Fit(Func<int, bool> isMember, Func<int, bool> isControl, int before)
    {
        int[] members = [.. _treated.Where(isMember)];
        int[] areas = [.. members, .. _controls.Where(isControl)];
        int[] columns = [.. Enumerable.Range(0, _data.Columns).Where(t => t < before || t >= _data.Before)];
        double[] Cells(double[] from) =>
            [.. areas.SelectMany(area => columns.Select(column => from[area * _data.Columns + column]))];
        var fitted = _model.LogRateRatio(
            Cells(_data.Counts), Cells(_data.Exposure), columns.Length, members.Length, before);
        return double.IsNaN(fitted) ? double.PositiveInfinity : fitted;
    }

    private static Sensitivity? Single(SensitivityKind kind, string label, string unit, double value) =>
        double.IsFinite(value) ? new Sensitivity(kind, label, unit, value, null) : null;

    private static Sensitivity? Range(SensitivityKind kind, string label, IEnumerable<double> values)
    {
        var all = values.ToArray();
        return all.Length > 0 && all.All(double.IsFinite)
            ? new Sensitivity(kind, label, Ratio, null, new Limits(all.Min(), all.Max()))
            : null;
    }
}
