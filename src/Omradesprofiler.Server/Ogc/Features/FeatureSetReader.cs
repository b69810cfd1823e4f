using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Store.GeoPackage;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>Reads what a collection's features are, and says what is known of each.</summary>
public static class FeatureSetReader
{
    private static readonly AreaLevel[] Parents = [AreaLevel.Regso, AreaLevel.Municipality, AreaLevel.County];

    public static FeatureSet Read(Workspace workspace, Snapshot snapshot, OgcLayer collection)
    {
        using var file = workspace.OpenFeatures(snapshot.Id);
        return collection.Level is { } level
            ? ReadAreas(file, snapshot.Register, collection, level)
            : ReadPoints(file, collection);
    }

    private static FeatureSet ReadAreas(
        SnapshotFeatures file, AreaRegister register, OgcLayer collection, AreaLevel level)
    {
        var tree = collection.Edition is { } edition ? register.FindTree(edition)! : register.Newest;
        var layer = tree.Layer(level);
        var heads = file.ListHeads(collection.Table, ["kod"]).ToList();
        var places = heads.Select(head => layer.IndexOf((string)head.Values[0]!)).ToArray();
        var properties = new List<FeatureProperty>
        {
            Text("code", "Kod", area => area.Code),
            Text("name", "Namn", area => area.Name),
            Text("label", "Etikett", area => area.Label),
        };
        if (collection.Edition is { } known)
            properties.Add(Text("edition", "Indelningens årgång", _ => known.Name));
        foreach (var parent in Parents.Where(parent => parent > level))
        {
            var name = parent.SwedishName();
            properties.Add(new FeatureProperty(
                $"{parent.Slug()}Code", PropertyKind.Text, $"Kod för {name}", i => ParentOf(i, parent).Code));
            properties.Add(new FeatureProperty(
                $"{parent.Slug()}Name", PropertyKind.Text, $"Namn på {name}", i => ParentOf(i, parent).Name));
        }

        return new FeatureSet(
            [.. places.Select(place => layer.Areas[place].Code)], [.. heads.Select(head => head.Fid)],
            [.. heads.Select(head => head.Bounds)], properties);

        FeatureProperty Text(string name, string title, Func<Area, string> value) =>
            new(name, PropertyKind.Text, title, i => value(layer.Areas[places[i]]));

        Area ParentOf(int index, AreaLevel parent) =>
            tree.Layer(parent).Areas[tree.AncestorOf(level, places[index], parent)];
    }

    private static FeatureSet ReadPoints(SnapshotFeatures file, OgcLayer collection)
    {
        (string Column, FeatureProperty Property)[] wanted =
            [Named("namn", "name", PropertyKind.Text, "Namn"), .. PropertiesOf(collection.Id)];
        var heads = file.ListHeads(collection.Table, [.. wanted.Select(pair => pair.Column)]).ToList();
        return new FeatureSet(
            [.. heads.Select(head => head.Fid.ToString(CultureInfo.InvariantCulture))],
            [.. heads.Select(head => head.Fid)], [.. heads.Select(head => head.Bounds)],
            [.. wanted.Select((pair, column) => pair.Property with { ValueAt = i => heads[i].Values[column] })]);
    }

    private static (string Column, FeatureProperty Property)[] PropertiesOf(string collection) => collection switch
    {
        OgcLayer.Localities => [Named("folkmangd", "population", PropertyKind.Number, "Folkmängd")],
        OgcLayer.LocalPlaces =>
        [
            Named("slag", "kind", PropertyKind.Text, "Slag"),
            Named("oppet", "opening", PropertyKind.Text, "Öppet, som källan skriver det"),
            Named("telefon", "telephone", PropertyKind.Text, "Organisationens telefon"),
            Named("epost", "email", PropertyKind.Text, "Organisationens e-post"),
            Named("webb", "web", PropertyKind.Text, "Organisationens webbplats"),
            Named("kalla", "source", PropertyKind.Text, "Källa"),
            Named("licens", "licence", PropertyKind.Text, "Licens"),
        ],
        _ =>
        [
            Named("vikt", "weight", PropertyKind.Number, "Vikt, till exempel antal boende"),
            Named("deso", "desoCode", PropertyKind.Text, "Kod för DeSO i den nyaste årgången"),
        ],
    };

    private static (string Column, FeatureProperty Property) Named(
        string column, string name, PropertyKind kind, string title) =>
        (column, new FeatureProperty(name, kind, title, _ => null));
}
