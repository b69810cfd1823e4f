using Omradesprofiler.Geography;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>Boxes carried from one reference system to another, where their sides become curves.</summary>
public static class BoxOutline
{
    private const int StepsPerSide = 64;

    /// <summary>
    /// The box around a box's image, a little larger than it. A rectangle's image is bounded by its sides' images.
    /// </summary>
    public static Bounds Project(Bounds box, Func<double, double, (double X, double Y)> project)
    {
        if (box.IsEmpty)
            return Bounds.Empty;
        var image = Bounds.Empty;
        for (var i = 0; i <= StepsPerSide; i++)
        {
            var (x, y) = (
                box.MinX + box.Width * i / StepsPerSide, box.MinY + box.Height * i / StepsPerSide);
            foreach (var (px, py) in new[] { (x, box.MinY), (x, box.MaxY), (box.MinX, y), (box.MaxX, y) })
            {
                var (imageX, imageY) = project(px, py);
                image = image.Include(imageX, imageY);
            }
        }

        return image;
    }

    /// <summary>A box made larger on all sides by a share of its own size.</summary>
    public static Bounds Widen(Bounds box, double share, double least)
    {
        var margin = Math.Max(box.Width, box.Height) * share + least;
        return box.IsEmpty
            ? box
            : new Bounds(box.MinX - margin, box.MinY - margin, box.MaxX + margin, box.MaxY + margin);
    }
}
