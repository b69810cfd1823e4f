using Omradesprofiler.Attainment;
using Omradesprofiler.Indicators;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Ingest.Imports.Goals;

/// <summary>Reads how far a target goes: a value, or one of two kinds of change.</summary>
internal sealed class TargetGoalReader(TargetRow row, Indicator indicator)
{
    private const double Percent = 100;

    private readonly IndicatorRange _range = IndicatorRange.Of(indicator);

    /// <summary>The goal; null where it was refused.</summary>
    /// <param name="year">The year when it should be reached.</param>
    public TargetGoal? Read(int year)
    {
        var columns = row.Columns;
        (TargetGoalKind Kind, string Column, double? Amount)[] all =
        [
            (TargetGoalKind.Value, columns.Value, row.Find(columns.Value)),
            (TargetGoalKind.Change, columns.Change, row.Find(columns.Change)),
            (TargetGoalKind.RelativeChange, columns.RelativeChange, row.Find(columns.RelativeChange)),
        ];
        var given = all.Where(one => one.Amount is not null).ToList();
        if (row.IsRefused)
            return null;
        if (given is not [var (kind, column, amount)])
        {
            row.Refuse(
                "bad-target-goal",
                $"Ange ett av {columns.Value}, {columns.Change} och {columns.RelativeChange}.", columns.Value);
            return null;
        }

        var inner = amount!.Value / (kind == TargetGoalKind.RelativeChange ? Percent : indicator.DisplayFactor);
        if (Range(kind, inner) is { } rule)
            row.Refuse("target-out-of-range", rule, column);
        var baseYear = BaseYearOf(kind, year);
        return row.IsRefused ? null : new TargetGoal(kind, inner, baseYear);
    }

    private string? Range(TargetGoalKind kind, double amount) => kind switch
    {
        TargetGoalKind.Value when !_range.Holds(amount) => $"Målvärdet ska vara {Words()}.",
        TargetGoalKind.Change when Math.Abs(amount) > _range.Most - _range.Least =>
            $"Värdet kan inte ändras så mycket: det är {Words()}.",
        TargetGoalKind.RelativeChange when amount < -1 && _range.Least >= 0 => "Ett värde minskar högst 100 %.",
        _ => null,
    };

    private string Words()
    {
        var (least, most) = (_range.Least * indicator.DisplayFactor, _range.Most * indicator.DisplayFactor);
        return double.IsInfinity(most) ? $"{least:0} eller mer" : $"{least:0}–{most:0} {indicator.Unit}";
    }

    private int? BaseYearOf(TargetGoalKind kind, int year)
    {
        var column = row.Columns.BaseYear;
        if (kind == TargetGoalKind.Value)
        {
            if (row.Text(column) is not null)
                row.Refuse("bad-base-year", "Basår hör till en förändring, inte till ett målvärde.", column);
            return null;
        }

        if (row.Text(column) is null)
            row.Refuse("bad-base-year", "En förändring behöver ett basår.", column);
        else if (TargetReader.YearOf(row, column) is { } baseYear && baseYear >= year)
            row.Refuse("bad-base-year", "Basåret ska ligga före målåret.", column);
        else if (!row.IsRefused)
            return TargetReader.YearOf(row, column);
        return null;
    }
}
