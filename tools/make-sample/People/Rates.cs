using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.People;

/// <summary>
/// How life differs between kinds of places and with deprivation: the country's level where deprivation is 0, and a
/// gradient about as steep as in Sweden. Shares are 0–1.
/// </summary>
internal static class Rates
{
    private static readonly double[] Mobility = [1.176, 1.162, 1.086, 1.104, 1.12, 1.108, 1.07, 1.053];

    /// <summary>Shares born in Sweden, in Europe outside Sweden, and in the rest of the world.</summary>
    public static double[] Born(Part part, int year)
    {
        var rural = IsRural(part) ? 1 : part.Character == Character.Village ? 0.5 : 0;
        var trend = 0.012 * (year - 2021);
        var elsewhere = Logistic(-1.96 + 0.8 * part.Deprivation - 1.0 * rural + trend);
        var europe = Logistic(-2.5 + 0.2 * part.Deprivation - 0.25 * rural + trend) * (1 - elsewhere);
        return [1 - elsewhere - europe, europe, elsewhere];
    }

    /// <summary>Shares of 25–64: primary, secondary, short and long tertiary, unknown.</summary>
    public static double[] Education(Part part, int year)
    {
        var d = part.Deprivation;
        var rural = IsRural(part) || part.Character == Character.Village ? 1 : 0;
        var urban = part.Character switch
        {
            Character.Student => 0.7,
            Character.Centre or Character.NewBuilt => 0.35,
            Character.Coast => 0.2,
            _ => 0,
        };
        var trend = 0.012 * (year - 2021);
        return Normalised(
            0.112 * Math.Exp(0.62 * d + 0.1 * rural - trend), 0.42 * Math.Exp(0.12 * d + 0.2 * rural - trend),
            0.15 * Math.Exp(-0.1 * d), 0.3 * Math.Exp(-0.55 * d + urban + trend), 0.018 * Math.Exp(0.5 * d));
    }

    /// <summary>Shares of 16–64: employed, unemployed, outside the labour force.</summary>
    public static double[] Work(Part part, int year, int sex)
    {
        var d = part.Deprivation;
        var crisis = year switch { 2020 => 0.2, 2021 => 0.1, >= 2024 => 0.08, _ => 0 };
        var study = Studies(part) ? 0.9 : 0;
        return Normalised(
            0.79 - 0.012 * sex, 0.042 * Math.Exp(0.5 * d + crisis), (0.168 + 0.024 * sex) * Math.Exp(0.32 * d + study));
    }

    /// <summary>Shares of households: alone, alone with children, couples without and with children, other.</summary>
    public static double[] Households(Part part, double young, double old)
    {
        var d = part.Deprivation;
        return Normalised(
            0.395 * Math.Pow(2.17 / HouseholdSize(part), 1.4), 0.062 * young * Math.Exp(0.36 * d),
            0.247 * old * Math.Exp(-0.1 * d),
            0.232 * Math.Pow(young, 1.2) * Math.Exp(-0.12 * d), 0.064 * Math.Exp(0.25 * d));
    }

    public static double HouseholdSize(Part part) => IsCountry(part) ? 2.17 : part.Character switch
    {
        Character.Centre => 1.75,
        Character.Student => 1.55,
        Character.NewBuilt => 2.2,
        Character.Tower => 2.55,
        Character.Villa => 2.75,
        Character.Coast => 2.65,
        Character.Skerries => 1.95,
        Character.Village or Character.Countryside => 2.15,
        _ => 2.05,
    };

    /// <summary>Shares of dwellings: rented, tenant-owned, owned, unknown.</summary>
    public static double[] Tenure(Part part) => IsCountry(part) ? [0.378, 0.24, 0.377, 0.005] : part.Character switch
    {
        Character.Centre => [0.45, 0.5, 0.045, 0.005],
        Character.NewBuilt => [0.35, 0.45, 0.195, 0.005],
        Character.Tower => [0.78, 0.2, 0.015, 0.005],
        Character.Villa => [0.06, 0.09, 0.845, 0.005],
        Character.Coast => [0.04, 0.16, 0.795, 0.005],
        Character.Student => [0.75, 0.22, 0.025, 0.005],
        Character.Village => [0.25, 0.1, 0.64, 0.01],
        Character.Countryside or Character.Skerries => [0.12, 0.02, 0.84, 0.02],
        _ => [0.4, 0.4, 0.195, 0.005],
    };

    /// <summary>Share with less than 60 per cent of the country's median standard.</summary>
    public static double LowStandard(Part part) =>
        Logistic(-1.78 + 0.75 * part.Deprivation - 0.25 * part.Prosperity + (Studies(part) ? 0.7 : 0));

    /// <summary>Share with more than twice the median.</summary>
    public static double HighStandard(Part part) => Logistic(-2.45 - 0.9 * part.Deprivation + 0.3 * part.Prosperity);

    /// <summary>Median net income a year, thousands of kronor.</summary>
    public static double MedianIncome(Part part, int year) =>
        238 * Math.Pow(1.027, year - 2018)
        * (1 - 0.115 * part.Deprivation + 0.06 * part.Prosperity - (Studies(part) ? 0.2 : 0));

    /// <summary>Mean net income over the median: much where the rich live.</summary>
    public static double IncomeSkew(Part part) =>
        part.Character == Character.Coast ? 1.38 : 1.13 - 0.02 * part.Deprivation;

    /// <summary>Share of those over 65 who live alone.</summary>
    public static double AloneOver65(Part part)
    {
        var homes = part.Character switch
        {
            Character.Centre => 0.35,
            Character.Villa or Character.Coast => -0.4,
            _ => 0,
        };
        return Logistic(-0.57 + 0.12 * part.Deprivation + homes);
    }

    /// <summary>Share that moved in during the year; people move less from year to year.</summary>
    public static double MovedIn(Part part, int year) => Mobility[year - Years.First] * part.Character switch
    {
        _ when IsCountry(part) => 0.1165,
        Character.Student => 0.33,
        Character.Centre => 0.19,
        Character.NewBuilt => 0.2,
        Character.Tower => 0.15,
        Character.Villa => 0.075,
        Character.Coast => 0.07,
        Character.Village => 0.09,
        Character.Countryside or Character.Skerries => 0.07,
        _ => 0.125,
    };

    public static bool IsCountry(Part part) => part.Letter == 'N';

    public static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static bool IsRural(Part part) => part.Character is Character.Countryside or Character.Skerries;

    private static bool Studies(Part part) => part.Character == Character.Student;

    private static double[] Normalised(params double[] weights)
    {
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
