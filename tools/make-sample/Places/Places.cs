using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Places;

/// <summary>A smooth island before noise: an ellipse that rises to a plateau (below 0: only skerries emerge).</summary>
internal sealed record Island(Point Centre, double HalfLength, double HalfWidth, Point Tilt, double Plateau);

/// <summary>Water that stays open between islands.</summary>
internal sealed record Strait(Point[] Course, double HalfWidth)
{
    /// <summary>Metres from the middle of the strait.</summary>
    public double Distance(Point at)
    {
        var nearest = double.MaxValue;
        for (var i = 1; i < Course.Length; i++)
        {
            var leg = Course[i] - Course[i - 1];
            var offset = at - Course[i - 1];
            var share = Math.Clamp((offset.X * leg.X + offset.Y * leg.Y) / (leg.X * leg.X + leg.Y * leg.Y), 0, 1);
            nearest = Math.Min(nearest, at.To(Course[i - 1] + leg * share));
        }

        return nearest;
    }
}

/// <summary>A kommun. <paramref name="Prosperity"/> raises incomes a little.</summary>
internal sealed record Municipality(string Code, string Name, double Prosperity);

/// <summary>A tätort; the seat is the centralort, whose DeSO have the letter C.</summary>
internal sealed record Locality(
    string Code, string Name, string Municipality, Point Centre, double Radius, bool IsSeat);

/// <summary>What kind of place a RegSO is: decides ages, homes and growth.</summary>
internal enum Character { Centre, NewBuilt, Tower, Mixed, Villa, Coast, Student, Village, Countryside, Skerries }

/// <summary>DeSO of one letter in one place: how many of them around a centre, in edition 2018.</summary>
internal sealed record Cluster(char Letter, Point Centre, double Radius, int Count);

/// <summary>
/// A RegSO with its name and what life is like there: <paramref name="Deprivation"/> is 0 in the middle of the country,
/// 2 in its most deprived quarters and −1.5 in its richest.
/// </summary>
internal sealed record Regso(
    string Code, string Name, Character Character, double Deprivation, Cluster[] Clusters)
{
    /// <summary>The name in edition 2025 where it changed.</summary>
    public string? LaterName { get; init; }

    public string Municipality => Code[..4];

    public string NameIn(string edition) => edition == "2025" ? LaterName ?? Name : Name;
}
