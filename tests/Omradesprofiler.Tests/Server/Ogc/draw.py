"""Draws a collection and its tiles with QGIS: base address, geometry, output folder."""
import os
import sys

from qgis.core import (
    QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFillSymbol, QgsMapRendererSequentialJob,
    QgsMapSettings, QgsProject, QgsVectorLayer, QgsVectorTileBasicRenderer, QgsVectorTileBasicRendererStyle,
    QgsVectorTileLayer, QgsWkbTypes)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

base, geometry, folder = sys.argv[1:4]
application = QgsApplication([], False)
application.initQgis()
areas = QgsVectorLayer(f"url='{base}ogc' typename='deso-2025' srsname='OGC:CRS84'", "areas", "OAPIF")
tiles = QgsVectorTileLayer(
    f"type=xyz&url={base}tiles/{geometry}/webmercator/deso-2025/{{z}}/{{x}}/{{y}}.mvt&zmin=0&zmax=14", "tiles")
assert areas.isValid(), areas.error().message()
assert tiles.isValid()
print("features", sum(1 for _ in areas.getFeatures()))

symbol = {"color": "#3060c0", "outline_color": "#000000", "outline_width": "0.2"}
areas.renderer().setSymbol(QgsFillSymbol.createSimple(symbol))
style = QgsVectorTileBasicRendererStyle("areas", "deso-2025", QgsWkbTypes.PolygonGeometry)
style.setSymbol(QgsFillSymbol.createSimple(symbol))
style.setEnabled(True)
renderer = QgsVectorTileBasicRenderer()
renderer.setStyles([style])
tiles.setRenderer(renderer)

sweref = QgsCoordinateReferenceSystem("EPSG:3006")
extent = QgsCoordinateTransform(areas.crs(), sweref, QgsProject.instance()).transformBoundingBox(areas.extent())
images = {}
for name, layer in (("areas", areas), ("tiles", tiles)):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(sweref)
    settings.setExtent(extent)
    settings.setOutputSize(QSize(350, 250))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors(), job.errors()
    images[name] = job.renderedImage()
    images[name].save(f"{folder}/{name}.png")

white = QColor("white").rgb()
filled = {
    name: {(x, y) for x in range(350) for y in range(250) if image.pixel(x, y) != white}
    for name, image in images.items()}
common = len(filled["areas"] & filled["tiles"])
print("filled", len(filled["areas"]), len(filled["tiles"]), common)
sys.stdout.flush()
os._exit(0)  # QGIS takes its objects down in an order that Python does not know
