using System.Globalization;
using Omradesprofiler.Server.Commands;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
return CommandLine.Run(args);
