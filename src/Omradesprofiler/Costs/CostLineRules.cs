using System.Globalization;

namespace Omradesprofiler.Costs;

/// <summary>Makes a line of what somebody wrote, or tells everything that is wrong with it.</summary>
/// <param name="firstYear">The model's first year.</param>
/// <param name="lastYear">The model's last year.</param>
/// <param name="fullTimeHours">The hours of a full time in a year.</param>
public sealed class CostLineRules(int firstYear, int lastYear, decimal fullTimeHours)
{
    /// <summary>Hours that a rounded share may be off by.</summary>
    private const decimal HoursTolerance = 0.5m;

    private const decimal MostHours = 1_000_000;
    private const decimal MostKronor = 1_000_000_000;
    private const decimal MostOverhead = 5;
    /// <summary>Divided by this a number loses the zeros at its end, so that equal hours are written alike.</summary>
    private const decimal One = 1.000000000000000000000000000m;

    private const int OrePerKrona = 100;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The line; null where there is a fault.</summary>
    public CostLine? Make(CostLineDraft draft, Action<CostLineField, string> tell)
    {
        var isRight = true;
        var (first, last) = YearsOf(draft, Tell);
        var amount = draft.Amount is { } money ? SumOf(draft, money, Tell) : WorkOf(draft, Tell);
        if (amount is not null && CostCalculator.OreOf(amount, fullTimeHours) > MostKronor * OrePerKrona)
            Tell(CostLineField.Amount, "Raden kostar mer än en miljard kronor om året på en plats.");
        return isRight && amount is not null
            ? new CostLine(draft.Id ?? CostIds.Of(draft.Title), draft.Title, amount, draft.IsPerUnit, first, last)
            {
                IsOnce = draft.IsOnce,
                IsIndirect = draft.IsIndirect,
            }
            : null;

        void Tell(CostLineField field, string text)
        {
            isRight = false;
            tell(field, text);
        }
    }

    private (int First, int Last) YearsOf(CostLineDraft draft, Action<CostLineField, string> tell)
    {
        var first = draft.FirstYear ?? firstYear;
        var last = draft.LastYear ?? (draft.IsOnce ? first : lastYear);
        if (first < firstYear || first > lastYear)
            tell(CostLineField.FirstYear, $"Året ska ligga inom {firstYear}–{lastYear}.");
        else if (last < first || last > lastYear)
            tell(CostLineField.LastYear, $"Sista året ska ligga inom {first}–{lastYear}.");
        else if (draft.IsOnce && last != first)
            tell(CostLineField.LastYear, "En engångskostnad betalas ett år.");
        return (first, last);
    }

    private static CostAmount.Sum? SumOf(CostLineDraft draft, decimal money, Action<CostLineField, string> tell)
    {
        if ((draft.FullTimeShare ?? draft.Hours ?? draft.HourlyPrice ?? draft.MonthlySalary ?? draft.Overhead)
            is not null)
        {
            tell(
                CostLineField.Amount,
                "En rad är antingen ett belopp eller arbete: timmar eller andel av heltid, med timpris eller "
                + "månadslön.");
            return null;
        }

        return OreOf(money, CostLineField.Amount, tell) is { } ore ? new CostAmount.Sum(ore) : null;
    }

    private CostAmount? WorkOf(CostLineDraft draft, Action<CostLineField, string> tell)
    {
        var hours = HoursOf(draft, tell);
        if (draft.HourlyPrice is null == draft.MonthlySalary is null)
        {
            tell(CostLineField.HourlyPrice, draft.HourlyPrice is null
                ? "Raden saknar pris: ange timpris eller månadslön, eller ett belopp."
                : "Ange timpris eller månadslön, inte båda.");
            return null;
        }

        if (draft.Overhead is not null && draft.MonthlySalary is null)
            tell(CostLineField.Overhead, "Påslag hör till månadslön; i ett timpris är det inräknat.");
        if (draft.Overhead is not (null or (>= 0 and <= MostOverhead)))
            tell(CostLineField.Overhead, "Påslaget ska vara 0–500 %.");
        var ore = draft.HourlyPrice is { } price
            ? OreOf(price, CostLineField.HourlyPrice, tell)
            : OreOf(draft.MonthlySalary!.Value, CostLineField.MonthlySalary, tell);
        if (hours is not { } known || ore is not { } money)
            return null;
        return draft.HourlyPrice is not null
            ? new CostAmount.Hourly(known, money)
            : new CostAmount.Salary(known, money, draft.Overhead ?? 0);
    }

    private decimal? HoursOf(CostLineDraft draft, Action<CostLineField, string> tell)
    {
        if (draft is { Hours: null, FullTimeShare: null })
        {
            tell(CostLineField.Hours, "Ange timmar eller andel av heltid, eller ett belopp.");
            return null;
        }

        if (draft.FullTimeShare is { } share && share is not (>= 0 and <= 1))
        {
            tell(
                CostLineField.FullTimeShare, "Andelen av heltid ska vara 0–1. Dela upp flera tjänster på flera rader.");
            return null;
        }

        if (draft.Hours is { } hours && hours is not (>= 0 and <= MostHours))
        {
            tell(CostLineField.Hours, "Timmarna ska vara 0 eller fler, och högst en miljon om året.");
            return null;
        }

        if (draft is { Hours: { } said, FullTimeShare: { } part }
            && Math.Abs(said - part * fullTimeHours) > HoursTolerance)
        {
            tell(CostLineField.Hours, string.Create(
                Swedish, $"{said:0.##} timmar är inte {part:0.####} av heltidens {fullTimeHours:0.##}."));
            return null;
        }

        return (draft.Hours ?? draft.FullTimeShare!.Value * fullTimeHours) / One;
    }

    private static long? OreOf(decimal kronor, CostLineField field, Action<CostLineField, string> tell)
    {
        if (kronor is >= 0 and <= MostKronor && decimal.Round(kronor, 2) == kronor)
            return (long)(kronor * OrePerKrona);
        tell(field, "Ska vara kronor, 0 eller mer, med högst två decimaler.");
        return null;
    }
}
