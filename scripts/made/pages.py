SITES=[]
def make(): pass
