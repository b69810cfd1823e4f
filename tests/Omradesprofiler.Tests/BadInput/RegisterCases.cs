using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Imports.Clinics;
using Omradesprofiler.Ingest.Locations;
using Omradesprofiler.Ingest.Places;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>The readers of keys, squares, clinics and places, each with the sample's own file.</summary>
internal sealed class RegisterCases(FileCases cases)
{
    private readonly Recipe _recipe = RecipeReader.Parse(File.ReadAllText(Geodata.RecipePath("sample")), "sample.json");

    public IEnumerable<FileCase> List()
    {
        var register = new RegisterReader(new SourceFiles(Geodata.SampleFolder), new FindingLog()).Read(_recipe);
        return
        [
            Of("områdesnycklar", [.. _recipe.Areas.Select(one => one.File)], (files, log) =>
                new RegisterReader(files, log).Read(_recipe)),
            Of("ändringslogg", [_recipe.EditionChanges!.File], (files, log) =>
                new ChangeLogReader(files, log).Read(_recipe.EditionChanges, register.Trees[0], register.Newest)),
            Of("befolkningsrutor", [_recipe.PopulatedCells!.File], (files, log) =>
                new PopulatedCellReader(files, log).Read(_recipe.PopulatedCells)),
            Of("vårdcentraler", [_recipe.CareCenters!.File], (files, log) =>
                new CareCenterReader(files, log, register.Newest, null, _recipe.Focus).Read(_recipe.CareCenters)),
            Of("punkter", [_recipe.Points![2].File], (files, log) =>
                new PointReader(files, log).Read(_recipe.Points[2], null)),
            Of("tätorter", [_recipe.Localities!.File], (files, log) =>
                new PointReader(files, log).ReadLocalities(_recipe.Localities, [])),
            Of("lokala platser", [_recipe.LocalPlaces!.Files[0].File], (files, log) =>
                _ = new PlaceRowReader(files, log).ReadRows(_recipe.LocalPlaces.Files[0]).Count()),
            Locations(),
        ];
    }

    private FileCase Of(string reader, IReadOnlyList<string> files, Action<SourceFiles, FindingLog> read)
    {
        var flat = files.ToDictionary(file => file, FileCases.Sample);
        var folder = cases.Keep(new TemporaryFolder());
        foreach (var (file, bytes) in flat)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.Folder(file))!);
            File.WriteAllBytes(folder.Folder(file), bytes);
        }

        return new FileCase(reader, folder.Path, files, () =>
        {
            var log = new FindingLog();
            read(new SourceFiles(folder.Path), log);
            return log.List();
        });
    }

    private FileCase Locations() => cases.Of(
        "solve (tre CSV)",
        new Dictionary<string, byte[]>
        {
            ["demand.csv"] = [.. "id,weight\na,10\nb,0\nc,1.5\n"u8],
            ["candidates.csv"] = [.. "id,fixed,capacity,group\nx,1,50,A\ny,,,B\n"u8],
            ["cost.csv"] = [.. "from,to,minutes\na,x,1.5\na,y,2\nb,x,3\nb,y,4\nc,x,5\nc,y,6\n"u8],
        },
        (path, log) =>
        {
            string At(string file) => Path.Combine(Path.GetDirectoryName(path)!, file);
            LocationReader.Read(new LocationFiles(At("demand.csv"), At("candidates.csv"), At("cost.csv")), log);
        });
}
